package io.github.shellgap.chart;

import java.awt.font.GlyphVector;

/**
 * A line of text with its glyphs in place.
 *
 * @param text the characters
 * @param style size and weight
 * @param glyphs laid out from the origin, kerned
 * @param width advance in logical pixels
 */
record TextRun(String text, TextStyle style, GlyphVector glyphs, double width) {}
