package io.github.shellgap.cli;

import io.github.shellgap.problem.Place;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.problem.UnreadableException;
import io.github.shellgap.report.Making;
import java.io.InputStream;
import java.util.List;

/** Joins the commands to the reader. */
final class ReadDoor implements Doors.Reading {
    @Override
    public Doors.Loaded load(String name, InputStream in, List<Making.Setting> overrides) throws UnreadableException {
        throw new UnsupportedOperationException("the reader is not joined yet");
    }

    @Override
    public String text(Problem problem) {
        Place place = problem.place();
        return place.file() + ':' + place.line() + ':' + place.column() + ": " + problem.message();
    }

    @Override
    public String json(Problem problem) {
        throw new UnsupportedOperationException("the reader is not joined yet");
    }
}
