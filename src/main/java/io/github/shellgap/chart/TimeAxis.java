package io.github.shellgap.chart;

import io.github.shellgap.scenario.CalendarUnit;
import io.github.shellgap.scenario.Period;
import java.time.LocalDate;

/** The time axis: years, and within them quarters or months where there is room. */
final class TimeAxis {
    private static final double ROOM_FOR_MONTHS = 500;
    private static final double ROOM_FOR_QUARTERS = 150;
    private static final double ROOM_FOR_TICKS = 44;
    private static final double ROOM_FOR_YEAR = 36;
    private static final Canvas.Stroke MAJOR = new Canvas.Stroke(Palette.BASE, Pen.BASE);
    private static final Canvas.Stroke MINOR = new Canvas.Stroke(Palette.RULE, Pen.HAIR);

    private final Panel panel;
    private final double density;

    TimeAxis(Panel panel) {
        this.panel = panel;
        this.density = panel.pixelsPerYear();
    }

    /** Returns the height that the axis of a plot this wide takes. */
    static double height(Period period, double width) {
        return width / period.days() * 365.25 >= ROOM_FOR_QUARTERS ? 40 : 26;
    }

    /** Draws ticks and dates under the plot. */
    void draw(Canvas canvas) {
        CalendarUnit parts = density >= ROOM_FOR_MONTHS ? CalendarUnit.MONTH : CalendarUnit.QUARTER;
        if (density >= ROOM_FOR_TICKS) {
            for (Period part : panel.period().cutBy(parts)) {
                tick(canvas, part, parts);
                if (density >= ROOM_FOR_QUARTERS) {
                    centre(canvas, part, partWords(part, parts), 18);
                }
            }
        }
        years(canvas, density >= ROOM_FOR_QUARTERS ? 34.5 : 18);
    }

    private void tick(Canvas canvas, Period part, CalendarUnit unit) {
        if (part.from().equals(unit.firstDay(part.from()))) {
            canvas.vertical(panel.x(part.from()), panel.bottom(), panel.bottom() + 5, MINOR);
        }
    }

    private static Canvas.Words partWords(Period part, CalendarUnit unit) {
        String text = unit == CalendarUnit.MONTH ? Dates.shortMonthName(part.from()) : "Q" + Dates.quarter(part.from());
        return Canvas.Words.of(text, TextStyle.SMALL, Palette.MUTED).middle();
    }

    private void years(Canvas canvas, double baseline) {
        int every = 1;
        for (int next : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            every = next;
            if (next * density >= ROOM_FOR_YEAR) {
                break;
            }
        }
        double tickLength = every > 1 ? 6 : baseline + 1.5;
        for (Period year : panel.period().cutBy(CalendarUnit.YEAR)) {
            int number = year.from().getYear();
            boolean begins = year.from().getDayOfYear() == 1;
            if (begins && number % every == 0) {
                canvas.vertical(panel.x(year.from()), panel.bottom(), panel.bottom() + tickLength, MAJOR);
            }
            Canvas.Words words = Canvas.Words.of(Integer.toString(number), TextStyle.STRONG, Palette.SECOND)
                    .middle();
            if (every == 1) {
                centre(canvas, year, words, baseline);
            } else if (begins && number % every == 0) {
                atTick(canvas, year.from(), words, baseline);
            }
        }
        LocalDate after = panel.period().to().plusDays(1);
        if (after.getDayOfYear() == 1 && every == 1) {
            canvas.vertical(panel.right(), panel.bottom(), panel.bottom() + tickLength, MAJOR);
        }
    }

    /** Labels a stretch of time in its middle, if the label fits. */
    private void centre(Canvas canvas, Period stretch, Canvas.Words words, double drop) {
        double from = panel.x(stretch.from());
        double to = panel.x(stretch.to().toEpochDay() + 1.0);
        if (canvas.typesetter().width(words.text(), words.style()) + 5 <= to - from) {
            canvas.text(words, (from + to) / 2, panel.bottom() + drop);
        }
    }

    private void atTick(Canvas canvas, LocalDate day, Canvas.Words words, double drop) {
        double half = canvas.typesetter().width(words.text(), words.style()) / 2;
        double x = panel.x(day);
        if (x - half >= panel.left() - 12 && x + half <= panel.right() + 20) {
            canvas.text(words, x, panel.bottom() + drop);
        }
    }
}
