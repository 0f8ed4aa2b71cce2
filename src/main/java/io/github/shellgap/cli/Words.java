package io.github.shellgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line of which only a few are allowed. */
final class Words {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./-]+");

    private Words() {}

    /** Returns a word as a shell takes it. */
    static String inShell(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Returns the reading of an enumeration's words, in lower case. */
    static <E extends Enum<E>> Argument.Reading<E> of(E[] constants) {
        return new Choice<>(List.of(constants));
    }

    /**
     * Reads one of a few words.
     *
     * @param constants what they stand for, in the order of the help
     */
    private record Choice<E extends Enum<E>>(List<E> constants) implements Argument.Reading<E> {
        @Override
        public List<String> words() {
            List<String> words = new ArrayList<>();
            for (E constant : constants) {
                words.add(constant.name().toLowerCase(Locale.ROOT));
            }
            return words;
        }

        @Override
        public E read(String written) {
            int place = words().indexOf(written);
            if (place < 0) {
                throw new TypeConversionException("'" + written + "' is not one of " + String.join(", ", words()));
            }
            return constants.get(place);
        }
    }

    /** The format of the series. */
    enum SeriesFormat {
        CSV,
        JSON
    }

    /** The format of an exported model. */
    enum ExportFormat {
        XMILE,
        YAML,
        JSON
    }

    /** What an analysis prints. */
    enum AnalysisFormat {
        TEXT,
        CSV,
        JSON
    }

    /** The format of an explanation. */
    enum ExplanationFormat {
        TEXT,
        CSV,
        JSON,
        MD
    }

    /** The format of messages. */
    enum ErrorFormat {
        TEXT,
        JSON
    }

    /** The shells that commands can be completed in. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    /** What there is a schema of. */
    enum SchemaKind {
        SCENARIO,
        SERIES,
        SUMMARY
    }
}
