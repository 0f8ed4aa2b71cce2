package io.github.shellgap.report;

import io.github.shellgap.analysis.Polyline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The elements of an XMILE document that a model in days needs, indented. */
final class XmileWriter {
    private static final String NAMESPACE = "http://docs.oasis-open.org/xmile/ns/XMILE/v1.0";

    private final Writer out;

    private XmileWriter(Writer out) {
        this.out = out;
    }

    /**
     * What stands above the variables.
     *
     * @param days that the model runs
     */
    record Heading(String title, String version, int days) {}

    /**
     * Writes one document.
     *
     * @param variables writes the variables
     * @throws IOException if a write fails
     */
    static void write(Writer out, Heading heading, Consumer<XmileWriter> variables) throws IOException {
        XmileWriter xml = new XmileWriter(out);
        try {
            xml.line(0, "<?xml version=\"1.0\" encoding=\"utf-8\"?>");
            xml.line(0, "<xmile version=\"1.0\" xmlns=\"" + NAMESPACE + "\">");
            xml.line(1, "<header>");
            xml.line(2, "<smile version=\"1.0\"/>");
            xml.line(2, "<name>" + escaped(heading.title()) + "</name>");
            xml.line(2, "<vendor>shellgap</vendor>");
            xml.line(2, "<product version=\"" + escaped(heading.version()) + "\" lang=\"en\">shellgap</product>");
            xml.line(1, "</header>");
            xml.line(1, "<sim_specs method=\"Euler\" time_units=\"day\">");
            xml.line(2, "<start>0</start>");
            xml.line(2, "<stop>" + heading.days() + "</stop>");
            xml.line(2, "<dt>1</dt>");
            xml.line(1, "</sim_specs>");
            xml.line(1, "<model>");
            xml.line(2, "<variables>");
            variables.accept(xml);
            xml.line(2, "</variables>");
            xml.line(1, "</model>");
            xml.line(0, "</xmile>");
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * A variable's name with what it means.
     *
     * @param unit of the variable, as XMILE writes it
     */
    record Quantity(String name, String unit, String meaning) {}

    void constant(Quantity quantity, double value) {
        variable("aux", quantity, number(value), List.of());
    }

    void formula(Quantity quantity, String equation) {
        variable("aux", quantity, equation, List.of());
    }

    void flow(String name, String meaning, String equation) {
        variable("flow", new Quantity(name, "rounds/day", meaning), equation, List.of());
    }

    void stock(String name, String meaning, String initial, List<String> inflows, List<String> outflows) {
        List<String> ways = java.util.stream.Stream.concat(
                        inflows.stream().map(flow -> "<inflow>" + plain(flow) + "</inflow>"),
                        outflows.stream().map(flow -> "<outflow>" + plain(flow) + "</outflow>"))
                .toList();
        variable("stock", new Quantity(name, "rounds", meaning), initial, ways);
    }

    /**
     * Writes a quantity read from a graphical function, linear between its points and level outside them. The function
     * stands by itself, because not every engine reads one that stands in a variable with an equation.
     *
     * @param function the name of the function
     * @param argument where it is read
     */
    void curve(Quantity quantity, String function, Polyline curve, String argument) {
        List<Polyline.Point> points = curve.points();
        String days = points.stream().map(point -> String.valueOf(point.day())).collect(Collectors.joining(","));
        String values = points.stream().map(point -> number(point.value())).collect(Collectors.joining(","));
        line(3, "<gf name=\"" + plain(function) + "\" type=\"continuous\">");
        line(4, "<xpts>" + days + "</xpts>");
        line(4, "<ypts>" + values + "</ypts>");
        line(3, "</gf>");
        String equation = "LOOKUP(" + function + ", " + argument + ")";
        variable("aux", quantity, equation, List.of());
    }

    private void variable(String element, Quantity quantity, String equation, List<String> further) {
        line(3, "<" + element + " name=\"" + plain(quantity.name()) + "\">");
        line(4, "<doc>" + escaped(SafeText.line(quantity.meaning())) + "</doc>");
        line(4, "<eqn>" + escaped(plain(equation)) + "</eqn>");
        further.forEach(text -> line(4, text));
        line(4, "<units>" + quantity.unit() + "</units>");
        line(3, "</" + element + ">");
    }

    /** In an id '-' joins words; in an equation, where it means minus, blanks stand about it. */
    private static String plain(String text) {
        return text.replaceAll("(?<=[a-z0-9])-(?=[a-z0-9])", "_");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : BigDecimal.valueOf(value).toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void line(int depth, String text) {
        try {
            out.write("  ".repeat(depth) + text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
