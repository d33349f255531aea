import { randomFrom } from '../site/random';

/** Draws from one seeded stream: the same seed gives the same half-year. */
export function drawFrom(seed: number) {
  const random = randomFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return {
    share: random,
    chance: (probability: number) => random() < probability,
    between: (least: number, most: number) => least + random() * (most - least),
    pick<Item>(items: readonly Item[]): Item {
      const item = items[Math.floor(random() * items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    /** Picks by weight. */
    weighed<Item>(items: readonly (readonly [Item, number])[]): Item {
      let left = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) if ((left -= weight) < 0) return item;
      throw new Error('There is nothing to pick from.');
    },
    /** A duration around its median, with a long tail. */
    around: (median: number, spread: number) => median * Math.exp(spread * normal()),
    waiting: (mean: number) => -mean * Math.log(1 - random()),
  };
}

export type Draw = ReturnType<typeof drawFrom>;
