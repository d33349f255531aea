// In a function, time is the site's time: as the platform told it last, plus what has passed since.
const RealDate = Date;

let told = RealDate.now();
let at = performance.now();
let ticking = true;

exports.tell = (now, passes) => {
  told = now;
  at = performance.now();
  ticking = passes;
};

const now = () => (ticking ? Math.floor(told + performance.now() - at) : told);

exports.install = () => {
  RealDate.now = now;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
  });
};
