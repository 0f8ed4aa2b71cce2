package io.github.shellgap.cli;

import io.github.shellgap.outcome.Sampler;
import io.github.shellgap.scenario.CalendarUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line of which only a few are allowed. */
final class Words {
    private Words() {}

    private static <E extends Enum<E>> E of(E[] constants, String written) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + written + "' is not one of "
                        + Arrays.stream(constants)
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    /** Returns the closest of some words, if one is close. */
    static Optional<String> closest(String written, List<String> words) {
        return words.stream()
                .filter(word -> distance(written, word) <= Math.max(written.length(), 3) / 3)
                .min((a, b) -> Integer.compare(distance(written, a), distance(written, b)));
    }

    /** Levenshtein's distance: the least number of characters to insert, delete or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** How draws are made. */
    static final class Samplers implements ITypeConverter<Sampler> {
        @Override
        public Sampler convert(String written) {
            return of(Sampler.values(), written);
        }
    }

    /** By what results are cut. */
    static final class Resolutions implements ITypeConverter<CalendarUnit> {
        @Override
        public CalendarUnit convert(String written) {
            return of(CalendarUnit.values(), written);
        }
    }

    /** The format of the series. */
    enum SeriesFormat {
        CSV,
        JSON
    }

    /** The format of the series. */
    static final class SeriesFormats implements ITypeConverter<SeriesFormat> {
        @Override
        public SeriesFormat convert(String written) {
            return of(SeriesFormat.values(), written);
        }
    }

    /** The format of messages. */
    enum ErrorFormat {
        TEXT,
        JSON
    }

    /** The format of messages. */
    static final class ErrorFormats implements ITypeConverter<ErrorFormat> {
        @Override
        public ErrorFormat convert(String written) {
            return of(ErrorFormat.values(), written);
        }
    }
}
