package io.github.shellgap.cli;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads whole numbers of the command line, in the notation of the scenario format: {@code 8192}, {@code 1_000}, {@code 1M}.
 *
 * @param example of one
 */
record Counts(String example, long least, long most) implements Argument.Reading<Long> {
    /** A number of draws. */
    static final Counts DRAWS = new Counts("such as 8192 or 1M", 1, Integer.MAX_VALUE);

    /** A seed. */
    static final Counts SEED = new Counts("such as 1", 0, Long.MAX_VALUE);

    /** A number of threads. */
    static final Counts THREADS = new Counts("such as 2", 1, 1024);

    private static final Pattern NUMBER = Pattern.compile(
            "(?<digits>\\d{1,20}(?:_\\d{1,20}){0,8}(?:\\.\\d{1,12})?(?:[eE]\\+?\\d{1,2})?)(?<suffix>k|M|bn)?");
    private static final Map<String, Integer> POWERS = Map.of("k", 3, "M", 6, "bn", 9);

    @Override
    public Long read(String written) {
        Matcher matcher = NUMBER.matcher(written.strip());
        String wanted = "'" + written + "' is not a whole number from " + least + " to " + most + "; write " + example;
        if (!matcher.matches()) {
            throw new TypeConversionException(wanted);
        }
        String suffix = matcher.group("suffix");
        BigDecimal value = new BigDecimal(matcher.group("digits").replace("_", ""))
                .scaleByPowerOfTen(suffix == null ? 0 : POWERS.getOrDefault(suffix, 0));
        boolean isWhole = value.stripTrailingZeros().scale() <= 0;
        if (!isWhole
                || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new TypeConversionException(wanted);
        }
        return value.longValueExact();
    }
}
