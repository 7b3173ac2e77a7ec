/**
 * How the time grows with the size: the slope of the straight line through the points on logarithmic axes, by least
 * squares. 1 is in proportion, 2 with the square.
 *
 * @param {readonly { readonly size: number, readonly time: number }[]} points at least two sizes
 */
export function growthExponent(points) {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const together = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const alone = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return together / alone;
}
