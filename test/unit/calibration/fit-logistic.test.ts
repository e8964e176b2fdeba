import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitLogistic, type Case } from '../../../middleware/src/domain/calibration/fit-logistic.ts';
import { solvePositive } from '../../../middleware/src/domain/calibration/solve-positive.ts';

const casesOf = (columns: readonly (readonly number[])[], outcomes: readonly number[]): Case[] =>
  outcomes.map((outcome, row) => ({
    values: columns.map((column) => column[row] ?? NaN),
    isTrue: outcome === 1,
  }));

describe('the fit reaches the published coefficients', () => {
  test('of the O-rings of 23 shuttle flights by temperature in °F (Dalal, Fowlkes, Hoadley 1989)', () => {
    const temperature = [
      66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58,
    ];
    const distress = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1];
    const { intercept, weights } = fitLogistic(casesOf([temperature], distress), 0);
    expect(intercept).toBeCloseTo(15.0429, 3);
    expect(weights[0]).toBeCloseTo(-0.2322, 4);
  });

  test('of vasoconstriction in 39 breaths by the logarithms of volume and rate (Finney 1947; Pregibon 1981)', () => {
    const volume = [
      3.7, 3.5, 1.25, 0.75, 0.8, 0.7, 0.6, 1.1, 0.9, 0.9, 0.8, 0.55, 0.6, 1.4, 0.75, 2.3, 3.2, 0.85, 1.7, 1.8,
      0.4, 0.95, 1.35, 1.5, 1.6, 0.6, 1.8, 0.95, 1.9, 1.6, 2.7, 2.35, 1.1, 1.1, 1.2, 0.8, 0.95, 0.75, 1.3,
    ];
    const rate = [
      0.825, 1.09, 2.5, 1.5, 3.2, 3.5, 0.75, 1.7, 0.75, 0.45, 0.57, 2.75, 3, 2.33, 3.75, 1.64, 1.6, 1.415,
      1.06, 1.8, 2, 1.36, 1.35, 1.36, 1.78, 1.5, 1.5, 1.9, 0.95, 0.4, 0.75, 0.03, 1.83, 2.2, 2, 3.33, 1.9,
      1.9, 1.625,
    ];
    const response = [
      1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 1,
      1, 0, 0, 1,
    ];
    const { intercept, weights } = fitLogistic(
      casesOf([volume.map(Math.log), rate.map(Math.log)], response),
      0,
    );
    expect(intercept).toBeCloseTo(-2.875, 2);
    expect(weights[0]).toBeCloseTo(5.179, 2);
    expect(weights[1]).toBeCloseTo(4.562, 2);
  });
});

describe('the ridge', () => {
  const cases = casesOf([[1, 2, 3, 4, 5, 6]], [0, 0, 1, 0, 1, 1]);

  test('draws weights towards zero', () => {
    const free = Math.abs(fitLogistic(cases, 0).weights[0] ?? NaN);
    const held = Math.abs(fitLogistic(cases, 1).weights[0] ?? NaN);
    expect(held).toBeLessThan(free);
    expect(held).toBeGreaterThan(0);
  });

  test('does not depend on the unit of measure', () => {
    const inThousands = cases.map(({ values, isTrue }) => ({
      isTrue,
      values: values.map((value) => value / 1000),
    }));
    expect(fitLogistic(inThousands, 1).weights[0]).toBeCloseTo(
      1000 * (fitLogistic(cases, 1).weights[0] ?? NaN),
      4,
    );
  });

  test('settles what the cases alone do not: a value that tells all, one that never varies, two that are the same', () => {
    const { weights } = fitLogistic(
      casesOf(
        [
          [0, 0, 0, 1, 1, 1],
          [0, 0, 0, 0, 0, 0],
          [0, 0, 0, 1, 1, 1],
        ],
        [0, 0, 0, 1, 1, 1],
      ),
      0.5,
    );
    expect(weights[0]).toBeGreaterThan(0);
    expect(weights[1]).toBe(0);
    expect(weights[2]).toBeCloseTo(weights[0] ?? NaN, 8);
  });
});

test('without a ridge, cases that do not determine the weights are refused', () => {
  expect(() => fitLogistic(casesOf([[1, 1, 1, 1]], [0, 1, 0, 1]), 0)).toThrow(RangeError);
});

test('a symmetric positive definite system is solved', () => {
  const entries = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(entries, fc.tuple(fc.integer(), fc.integer(), fc.integer()), (drawn, right) => {
      const cell = (row: number, column: number): number => drawn[3 * row + column] ?? 0;
      const matrix = [0, 1, 2].map((row) =>
        [0, 1, 2].map(
          (column) =>
            [0, 1, 2].reduce((sum, k) => sum + cell(row, k) * cell(column, k), 0) + (row === column ? 1 : 0),
        ),
      );
      const found = solvePositive(matrix, right);
      const size = Math.max(1, ...right.map(Math.abs));
      for (const [row, line] of matrix.entries()) {
        const product = line.reduce((sum, entry, column) => sum + entry * (found[column] ?? NaN), 0);
        expect(Math.abs(product - (right[row] ?? NaN)) / size).toBeLessThan(1e-6);
      }
    }),
  );
});
