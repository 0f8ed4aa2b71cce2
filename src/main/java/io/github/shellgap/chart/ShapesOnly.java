package io.github.shellgap.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/** A drawing surface that refuses text, images and transforms, so that nothing gets past the {@link Recorder}. */
abstract class ShapesOnly extends Graphics2D {
    static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("a chart is made of shapes and lines in plain colours");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        throw refused();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw refused();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw refused();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw refused();
    }

    @Override
    public void drawString(String text, int x, int y) {
        throw refused();
    }

    @Override
    public void drawString(String text, float x, float y) {
        throw refused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refused();
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw refused();
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        throw refused();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw refused();
    }

    @Override
    public void translate(int x, int y) {
        throw refused();
    }

    @Override
    public void translate(double x, double y) {
        throw refused();
    }

    @Override
    public void rotate(double angle) {
        throw refused();
    }

    @Override
    public void rotate(double angle, double x, double y) {
        throw refused();
    }

    @Override
    public void scale(double x, double y) {
        throw refused();
    }

    @Override
    public void shear(double x, double y) {
        throw refused();
    }

    @Override
    public void transform(AffineTransform transform) {
        throw refused();
    }

    @Override
    public void setTransform(AffineTransform transform) {
        throw refused();
    }

    @Override
    public void setBackground(Color ground) {
        throw refused();
    }

    @Override
    public Color getBackground() {
        throw refused();
    }

    @Override
    public Graphics create() {
        throw refused();
    }

    @Override
    public void setPaintMode() {
        throw refused();
    }

    @Override
    public void setXORMode(Color other) {
        throw refused();
    }

    @Override
    public Font getFont() {
        throw refused();
    }

    @Override
    public void setFont(Font font) {
        throw refused();
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        throw refused();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refused();
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        throw refused();
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused();
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refused();
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        throw refused();
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int angle) {
        throw refused();
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int angle) {
        throw refused();
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        throw refused();
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        throw refused();
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, Color ground, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int x2, int y2, int sx, int sy, int sx2, int sy2, ImageObserver observer) {
        throw refused();
    }

    @Override
    public boolean drawImage(
            Image image,
            int x,
            int y,
            int x2,
            int y2,
            int sx,
            int sy,
            int sx2,
            int sy2,
            Color ground,
            ImageObserver observer) {
        throw refused();
    }
}
