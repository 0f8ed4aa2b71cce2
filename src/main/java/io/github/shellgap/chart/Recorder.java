package io.github.shellgap.chart;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes down on a {@link Canvas} what JFreeChart draws: shapes and lines in plain colours. Shapes are copied, because
 * renderers reuse theirs. Clips are ignored, because the scales hold all that is drawn; everything else a device offers
 * is refused.
 */
final class Recorder extends ShapesOnly {
    private final Canvas canvas;
    private final RenderingHints hints = new RenderingHints(Map.of());
    private Color colour = Palette.INK;
    private Stroke stroke = Pen.HAIR.stroke();
    private @Nullable Shape clip;

    Recorder(Canvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public void draw(Shape shape) {
        canvas.line(new Path2D.Double(shape), colour, Pen.of(stroke));
    }

    @Override
    public void fill(Shape shape) {
        canvas.fill(new Path2D.Double(shape), colour);
    }

    @Override
    public void setPaint(Paint paint) {
        colour = (Color) paint;
    }

    @Override
    public Paint getPaint() {
        return colour;
    }

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setColor(Color plain) {
        colour = plain;
    }

    @Override
    public void setStroke(Stroke other) {
        stroke = other;
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void clip(Shape shape) {
        clip = shape;
    }

    @Override
    public void setClip(Shape shape) {
        clip = shape;
    }

    @Override
    public @Nullable Shape getClip() {
        return clip;
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return clip == null ? null : clip.getBounds();
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform();
    }

    @Override
    public Composite getComposite() {
        return AlphaComposite.SrcOver;
    }

    @Override
    public void setComposite(Composite composite) {
        if (!composite.equals(AlphaComposite.SrcOver)) {
            throw refused();
        }
    }

    @Override
    public RenderingHints getRenderingHints() {
        return hints;
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object hint) {
        if (hint == null) {
            hints.remove(key);
        } else {
            hints.put(key, hint);
        }
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> others) {
        hints.clear();
        hints.putAll(others);
    }

    @Override
    public void addRenderingHints(Map<?, ?> others) {
        hints.putAll(others);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return Fonts.CONTEXT;
    }

    @Override
    public void dispose() {}
}
