package io.github.shellgap.scenario;

/** A text that is no metric of a scenario, with the remedy. */
public final class MetricException extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;
    private final String word;
    private final String hint;

    /** What is wrong with it. */
    public enum Fault {
        /** A word that is no measure, stockpile or flow. */
        UNKNOWN,
        /** A day or period that is missing, too much, or not in the scenario's period. */
        DAY,
        /** A day or period that is not written as one. */
        DATE_SYNTAX
    }

    MetricException(Fault fault, String word, String message, String hint) {
        super(message);
        this.fault = fault;
        this.word = word;
        this.hint = hint;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Returns what is wrong with it. */
    public Fault fault() {
        return fault;
    }

    /** Returns the word that is wrong. */
    public String word() {
        return word;
    }

    /** Returns how to mend it. */
    public String hint() {
        return hint;
    }
}
