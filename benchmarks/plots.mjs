// SPDX-License-Identifier: BSL-1.0
// Plots as SVG, readable on light and dark ground.
const colours = ['#3b82f6', '#f59e0b', '#10b981', '#a855f7', '#ef4444', '#64748b', '#14b8a6'];
const style = `<style>
text { font: 12px system-ui, sans-serif; fill: #1f2937; } .title { font-weight: 600; font-size: 14px; }
.axis { stroke: #9ca3af; } .grid { stroke: #e5e7eb; } .mark { stroke: #1f2937; stroke-dasharray: 4 3; }
@media (prefers-color-scheme: dark) { text { fill: #e5e7eb; } .grid { stroke: #374151; } .mark { stroke: #e5e7eb; } }
</style>`;

const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');
const rounded = (number) => Number(number.toFixed(1));
const shown = (number) => number >= 100 ? Math.round(number).toLocaleString('en-US') : Number(number.toPrecision(3));
const svg = (width, height, parts) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `${style}${parts.join('\n')}</svg>\n`;

// Powers of ten between which all of the numbers lie.
function decades(numbers) {
    const first = Math.floor(Math.log10(Math.min(...numbers)));
    const last = Math.ceil(Math.log10(Math.max(...numbers)));
    return Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
}

// groups: [{ name, bars: [{ name, value }], mark }]; the mark is a value that a line is drawn at.
export function bars(title, unit, groups, isLogarithmic = false) {
    const left = 190, width = 760, right = 90, bar = 18;
    const values = groups.flatMap(({ bars, mark }) => [...bars.map(({ value }) => value), ...(mark ? [mark] : [])]);
    const ticks = isLogarithmic ? decades(values) : [0, Math.max(...values)];
    const place = (value) => left + (width - left - right) * (isLogarithmic
        ? Math.log10(value / ticks[0]) / Math.log10(ticks.at(-1) / ticks[0]) : value / ticks.at(-1));
    const names = [...new Set(groups.flatMap(({ bars }) => bars.map(({ name }) => name)))];
    const parts = [`<text class="title" x="8" y="20">${escaped(title)}, ${escaped(unit)}</text>`];
    let y = 36;
    const top = y;
    for (const { name, bars, mark } of groups) {
        const begin = y;
        if (name !== '') {
            parts.push(`<text x="8" y="${y + 13}" font-weight="600">${escaped(name)}</text>`);
            y += bar + 2;
        }
        for (const one of bars) {
            parts.push(`<text x="${left - 6}" y="${y + 13}" text-anchor="end">${escaped(one.name)}</text>`,
                `<rect x="${left}" y="${y + 2}" width="${rounded(Math.max(1, place(one.value) - left))}" height="${bar - 4}"` +
                ` fill="${colours[names.indexOf(one.name) % colours.length]}"/>`,
                `<text x="${rounded(place(one.value)) + 4}" y="${y + 13}">${shown(one.value)}</text>`);
            y += bar;
        }
        if (mark) {
            parts.push(`<line class="mark" x1="${rounded(place(mark))}" x2="${rounded(place(mark))}" y1="${begin}" y2="${y}"/>`);
        }
        y += 10;
    }
    if (isLogarithmic) {
        for (const tick of ticks) {
            parts.splice(1, 0, `<line class="grid" x1="${rounded(place(tick))}" x2="${rounded(place(tick))}" y1="${top}" y2="${y}"/>`);
            parts.push(`<text x="${rounded(place(tick))}" y="${y + 12}" text-anchor="middle">${shown(tick)}</text>`);
        }
        y += 18;
    }
    return svg(width, y + 4, parts);
}

// Names beside the ends of lines, each at its place or below the one above it.
function spread(places) {
    const order = places.map((place, index) => ({ place, index })).sort((left, right) => left.place - right.place);
    const spaced = [];
    for (const { place, index } of order) {
        spaced[index] = Math.max(place, (spaced.last ?? -Infinity) + 14);
        spaced.last = spaced[index];
    }
    return spaced;
}

// series: [{ name, points: [[x, y]] }]; both axes logarithmic, or the counts of cores from nothing on.
export function lines(title, unitOfX, unitOfY, series, isLogarithmic = true) {
    const left = 70, top = 36, width = 760, height = 380, right = 160, bottom = 44;
    const xs = series.flatMap(({ points }) => points.map(([x]) => x));
    const ys = series.flatMap(({ points }) => points.map(([, y]) => y));
    const ticks = (numbers) => isLogarithmic ? decades(numbers) : [0, ...new Set(numbers)];
    const scale = (all, begin, end) => (value) => begin + (end - begin) * (isLogarithmic
        ? Math.log(value / all[0]) / Math.log(all.at(-1) / all[0]) : value / Math.max(...all));
    const ticksOfY = ticks(ys), ticksOfX = ticks(xs).filter((tick) => tick <= Math.max(...xs));
    const placeX = scale([ticksOfX[0], Math.max(...xs)], left, width - right), placeY = scale(ticksOfY, height - bottom, top);
    const parts = [`<text class="title" x="8" y="20">${escaped(title)}, ${escaped(unitOfY)}</text>`,
        `<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">${escaped(unitOfX)}</text>`,
    ];
    for (const tick of ticksOfX) {
        parts.push(`<line class="grid" x1="${rounded(placeX(tick))}" x2="${rounded(placeX(tick))}" y1="${top}" y2="${height - bottom}"/>`,
            `<text x="${rounded(placeX(tick))}" y="${height - bottom + 16}" text-anchor="middle">${shown(tick)}</text>`);
    }
    for (const tick of ticksOfY) {
        parts.push(`<line class="grid" x1="${left}" x2="${width - right}" y1="${rounded(placeY(tick))}" y2="${rounded(placeY(tick))}"/>`,
            `<text x="${left - 6}" y="${rounded(placeY(tick)) + 4}" text-anchor="end">${shown(tick)}</text>`);
    }
    const namePlaces = spread(series.map(({ points }) => placeY(points.at(-1)[1]) + 4));
    series.forEach(({ name, points }, index) => {
        const colour = colours[index % colours.length];
        const path = points.map(([x, y]) => `${rounded(placeX(x))},${rounded(placeY(y))}`);
        const [lastX] = points.at(-1);
        parts.push(`<polyline points="${path.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
            `<text x="${rounded(placeX(lastX)) + 6}" y="${rounded(namePlaces[index])}">${escaped(name)}</text>`);
    });
    return svg(width, height, parts);
}
