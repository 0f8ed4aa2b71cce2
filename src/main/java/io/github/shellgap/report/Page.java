package io.github.shellgap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report's content, the same for every format; the user's words in it are cleaned but not yet escaped. */
record Page(
        Head head,
        List<Card> cards,
        List<Findings> findings,
        List<Figure> figures,
        Table headline,
        Table differences,
        List<Table> courses,
        Origins origins,
        Table grounds,
        Trust trust,
        PageScript script) {

    /** Returns whether there are charts. */
    boolean hasFigures() {
        return !figures.isEmpty();
    }

    /** Returns whether the courses are short enough to show. */
    boolean hasCourses() {
        return !courses.isEmpty();
    }

    /** Behind the dots and underscores of a path. */
    private static final Pattern PATH_BREAK = Pattern.compile("(?<=[._])");

    /**
     * What was run.
     *
     * @param leads the first thing to know, one sentence for each stockpile that is drawn on
     */
    record Head(String title, String description, String subtitle, List<Lead> leads, String file, String sha256) {}

    /** A sentence, cut so that no line breaks inside a date, or between a number and its sign of per cent. */
    record Lead(List<Piece> pieces) {
        private static final Pattern WHOLE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d[\\d.]* %");

        /** Returns the sentence, cut at its dates and shares. */
        static Lead of(String sentence) {
            List<Piece> pieces = new ArrayList<>();
            Matcher whole = WHOLE.matcher(sentence);
            int end = 0;
            while (whole.find()) {
                pieces.add(new Piece(sentence.substring(end, whole.start()), whole.group()));
                end = whole.end();
            }
            pieces.add(new Piece(sentence.substring(end), ""));
            return new Lead(pieces);
        }
    }

    /**
     * A part of a sentence.
     *
     * @param whole date or share that follows the text; empty if none does
     */
    record Piece(String text, String whole) {}

    /** A key figure. */
    record Card(String value, String label) {}

    /**
     * Sentences about one variant.
     *
     * @param changes against base; empty for base
     * @param settings what it sets, {@code path = value}; empty for base
     */
    record Findings(String name, String note, List<String> sentences, List<String> changes, List<String> settings) {
        /** Returns the sentences for a page whose lines end anywhere. */
        List<Lead> said() {
            return sentences.stream().map(Lead::of).toList();
        }

        /** Returns the changes for such a page. */
        List<Lead> changed() {
            return changes.stream().map(Lead::of).toList();
        }
    }

    /**
     * A chart.
     *
     * @param csvLink its numbers as a data address
     * @param hover its numbers by their place as JSON that no markup can end; empty if there are none
     */
    record Figure(int number, Picture picture, String csvLink, String hover) {
        /** Returns the drawing, without what belongs to a file of its own. */
        String svg() {
            return picture.svg().substring(Math.max(0, picture.svg().indexOf("<svg")));
        }

        /** Returns the name of its files. */
        String name() {
            return picture.name();
        }

        /** Returns its finding. */
        String title() {
            return SafeText.line(picture.title());
        }

        /** Returns what it shows. */
        String alt() {
            return SafeText.line(picture.alt());
        }
    }

    /**
     * Where the numbers come from.
     *
     * @param tally how many of them have a source
     * @param grades how near the sources stand to whoever counted
     */
    record Origins(String tally, String grades, List<Stated> numbers, List<Reference> references) {
        /** Returns whether the analyst wrote any number. */
        boolean hasNumbers() {
            return !numbers.isEmpty();
        }

        /** Returns whether the analyst named any source. */
        boolean hasReferences() {
            return !references.isEmpty();
        }
    }

    /**
     * One number of the scenario.
     *
     * @param references numbers in the list of sources
     */
    record Stated(
            String path,
            String written,
            String unit,
            List<Integer> references,
            String grade,
            String date,
            String counts,
            String note,
            String origin,
            boolean isAssumption) {
        /** Returns the path in parts between which a line may break. */
        List<String> pathParts() {
            return List.of(PATH_BREAK.split(path));
        }
    }

    /**
     * A source.
     *
     * @param href empty if it has no address that can be a link
     */
    record Reference(int number, String text, String date, String href, String url, String note) {}

    /** What a reader needs to trust the result, or not. */
    record Trust(
            List<String> warnings,
            Table samplingErrors,
            String quantiles,
            String balance,
            String command,
            String version) {
        /** Returns whether there is anything to warn of. */
        boolean hasWarnings() {
            return !warnings.isEmpty();
        }
    }
}
