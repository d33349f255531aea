import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { domainOf, IntervalLine } from '../../../../static/ui/src/charts/intervals/interval-line';
import { axisStart, IntervalRow } from '../../../../static/ui/src/charts/intervals/interval-row';
import { drawn } from '../shares';

const tickOf = (value: number, isTop: boolean) => `${Math.round(value * 100)}${isTop ? '%' : ''}`;

describe('the one line', () => {
  it('holds both intervals on an axis of round numbers', () => {
    expect(domainOf(drawn(358, 412), drawn(330, 389), { share: 0.85, label: '' })).toEqual([0.7, 1]);
    expect(domainOf(drawn(3, 10), null, null)).toEqual([0.1, 0.7]);
    expect(domainOf(drawn(30, 30), null, null)).toEqual([0.7, 1]);
  });

  it('says what it shows to those who do not see it', async () => {
    const { container } = render(
      <IntervalLine
        label="87 %, interval 83 to 90 %"
        now={drawn(358, 412)}
        before={drawn(330, 389)}
        target={null}
        tickOf={tickOf}
      />,
    );
    expect(screen.getByRole('img', { name: '87 %, interval 83 to 90 %' })).toBeTruthy();
    expect((await axe(container)).violations).toEqual([]);
  });

  it('draws few answers hollow', () => {
    const { container } = render(
      <IntervalLine label="" now={drawn(9, 12)} before={null} target={null} tickOf={tickOf} />,
    );
    expect(container.querySelectorAll('.thin .dot')).toHaveLength(1);
    expect(container.querySelectorAll('.now')).toHaveLength(0);
  });
});

describe('a row of the comparison', () => {
  it('draws no dot below five answers', () => {
    const { container } = render(<IntervalRow label="" answers={null} all={0.87} axis={{ low: 0.4, width: 212 }} />);
    expect(container.querySelector('.dot')).toBeNull();
  });

  it('starts the shared axis in fifths, where the lowest interval of those drawn needs it', () => {
    expect(axisStart([drawn(13, 17), drawn(112, 123)])).toBe(0.4);
  });
});
