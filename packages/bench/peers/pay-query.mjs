/**
 * W1 in SQL: exact decimals, one window for the running credit. The pay of a credit is the curve after it less the curve
 * before it, both cut at the cap, so that no second window is needed; `least` passes over a cap that is NULL.
 */
export const traceQuery = `
CREATE OR REPLACE TABLE trace AS
WITH credit AS (
  SELECT id, 0 AS part, day, owner AS who,
    amount - CASE WHEN partner < 0 THEN 0::DECIMAL(18,2) ELSE (amount * 0.30::DECIMAL(3,2))::DECIMAL(18,2) END AS credited
  FROM transactions WHERE product < 16 AND region < 7
  UNION ALL
  SELECT id, 1, day, partner, (amount * 0.30::DECIMAL(3,2))::DECIMAL(18,2)
  FROM transactions WHERE product < 16 AND region < 7 AND partner >= 0),
running AS (
  SELECT *, (sum(credited) OVER (
    PARTITION BY who, day // 84 ORDER BY day, id ROWS UNBOUNDED PRECEDING))::DECIMAL(18,2) AS upto
  FROM credit),
edges AS (
  SELECT running.*, upto - credited AS before, cap, manager,
    (quota * 0.50::DECIMAL(3,2))::DECIMAL(18,2) AS b1, quota AS b2, (quota * 1.25::DECIMAL(3,2))::DECIMAL(18,2) AS b3
  FROM running JOIN people USING (who)),
curve AS (
  SELECT *, ${curveAt('upto')} AS exact_after, ${curveAt('before')} AS exact_before FROM edges)
SELECT id, part, who, day, manager, credited, before, exact_after,
  round(least(exact_after, cap) - least(exact_before, cap), 2)::DECIMAL(18,2) AS paid,
  CASE WHEN manager >= 0 THEN round(credited * 0.01::DECIMAL(3,2), 2)::DECIMAL(18,2) END AS override
FROM curve`;

export const monthsQuery = `
CREATE OR REPLACE TABLE months AS
SELECT who, month, sum(pay) AS pay FROM (
  SELECT who, day // 28 AS month, paid AS pay FROM trace
  UNION ALL
  SELECT manager, day // 28, override FROM trace WHERE manager >= 0)
GROUP BY ALL`;

/** @param {string} credit a column of credit so far */
function curveAt(credit) {
  return `(least(${credit}, b1) * 0.02::DECIMAL(3,2) + greatest(least(${credit}, b2) - b1, 0) * 0.04::DECIMAL(3,2)
    + greatest(least(${credit}, b3) - b2, 0) * 0.06::DECIMAL(3,2) + greatest(${credit} - b3, 0) * 0.09::DECIMAL(3,2))::DECIMAL(18,4)`;
}
