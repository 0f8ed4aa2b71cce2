package io.github.shellgap.chart;

import io.github.shellgap.outcome.Likelihood;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Classes of an outcome's values, light to dark. Probabilities are classed by the words of likelihood, other values by
 * round steps; dates that are not reached are a class of their own.
 */
final class HeatClasses {
    private static final Color[] SHADES = {
        new Color(0xFFF3C9),
        new Color(0xFADB8B),
        new Color(0xF2B561),
        new Color(0xDD8B4E),
        new Color(0xB4553F),
        new Color(0x8E435A),
        new Color(0x5B2C5A)
    };
    private static final Color NOT_REACHED = new Color(0xDDE2E6);

    private final Variable variable;
    private final List<HeatClass> classes = new ArrayList<>();

    /**
     * A class.
     *
     * @param upTo its greatest value
     * @param words what it is
     */
    record HeatClass(double upTo, String words, Color colour) {}

    HeatClasses(Variable variable, double[] values) {
        this.variable = variable;
        if (variable.kind() == Variable.Kind.CHANCE) {
            Likelihood[] words = Likelihood.values();
            for (int i = 0; i < words.length; i++) {
                String limit = i == words.length - 1 ? "" : " (to " + Figures.percent(words[i].upTo()) + ")";
                classes.add(new HeatClass(words[i].upTo(), words[i].words() + limit, SHADES[i]));
            }
        } else {
            step(values);
        }
        for (double value : values) {
            if (value == Variable.AFTER && classes.get(classes.size() - 1).upTo() != Variable.AFTER) {
                classes.add(new HeatClass(Variable.AFTER, variable.after(), NOT_REACHED));
            }
        }
    }

    private void step(double[] values) {
        Ruler ruler = finest(values);
        List<Ruler.Tick> ticks = ruler.ticks();
        int count = Math.max(1, ticks.size() - 1);
        for (int i = 0; i < count; i++) {
            int shade = count == 1 ? SHADES.length / 2 : (int) StrictMath.rint(i * (SHADES.length - 1.0) / (count - 1));
            String words = i + 1 < ticks.size()
                    ? ticks.get(i).text() + " to " + ticks.get(i + 1).text()
                    : ticks.get(i).text();
            double upTo = i + 1 < ticks.size()
                    ? ticks.get(i + 1).value()
                    : ticks.get(i).value();
            classes.add(new HeatClass(upTo, words, SHADES[shade]));
        }
    }

    /** Returns the scale with the most steps that there are shades for. */
    private Ruler finest(double[] values) {
        Ruler ruler = Ruler.holding(variable, values, false, SHADES.length);
        for (int lines = SHADES.length; lines > 1 && ruler.ticks().size() - 1 > SHADES.length; lines--) {
            ruler = Ruler.holding(variable, values, false, lines);
        }
        return ruler;
    }

    /** Returns the classes from the lowest up. */
    List<HeatClass> all() {
        return classes;
    }

    /** Returns the colour of a value. */
    Color colour(double value) {
        return classes.stream()
                .filter(one -> value <= one.upTo())
                .findFirst()
                .orElse(classes.get(classes.size() - 1))
                .colour();
    }
}
