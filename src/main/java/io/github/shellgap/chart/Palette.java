package io.github.shellgap.chart;

import java.awt.Color;

/** Colours: Okabe and Ito (2008) for series, so that hues differ for colour-blind readers too, and greys for the frame. */
final class Palette {
    static final Color INK = new Color(0x1F2328);
    static final Color SECOND = new Color(0x4B5259);
    static final Color MUTED = new Color(0x666F77);
    static final Color GRID = new Color(0xDFE3E6);
    static final Color RULE = new Color(0x8A9299);
    static final Color BASE = new Color(0x3A4046);
    static final Color WHITE = new Color(0xFFFFFF);
    static final Color BLUE = new Color(0x0072B2);
    static final Color VERMILLION = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color PURPLE = new Color(0xCC79A7);
    static final Color ORANGE = new Color(0xE69F00);
    static final Color SKY = new Color(0x56B4E9);
    static final Color GREY = new Color(0xB9C0C6);
    static final Color NAVY = new Color(0x0B4F7C);
    /** The ground of what is shown apart from a scale. */
    static final Color APART = new Color(0xF1F3F5);

    /** Contrast of text to its ground that the Web Content Accessibility Guidelines 2.1 (1.4.3) ask for. */
    static final double LEAST_CONTRAST = 4.5;

    private Palette() {}

    /** Returns the contrast ratio of two opaque colours, 1…21, by the Web Content Accessibility Guidelines 2.1. */
    static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Returns the colour, darkened until text in it can be read on white. */
    static Color text(Color colour) {
        Color darker = colour;
        double kept = 1;
        while (contrast(darker, WHITE) < LEAST_CONTRAST + 0.1) {
            kept -= 0.02;
            darker = new Color(
                    (int) (colour.getRed() * kept), (int) (colour.getGreen() * kept), (int) (colour.getBlue() * kept));
        }
        return darker;
    }

    /** Returns white or ink, whichever reads better on the ground. */
    static Color on(Color ground) {
        return contrast(WHITE, ground) >= LEAST_CONTRAST ? WHITE : INK;
    }

    /** Returns the colour at this opacity, 0…1. */
    static Color clear(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) StrictMath.rint(opacity * 255));
    }

    /** Returns what shows when {@code top} lies over an opaque ground. */
    static Color over(Color ground, Color top) {
        double share = top.getAlpha() / 255.0;
        return new Color(
                mixed(ground.getRed(), top.getRed(), share),
                mixed(ground.getGreen(), top.getGreen(), share),
                mixed(ground.getBlue(), top.getBlue(), share));
    }

    private static int mixed(int ground, int top, double share) {
        return (int) StrictMath.rint(ground + (top - ground) * share);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
