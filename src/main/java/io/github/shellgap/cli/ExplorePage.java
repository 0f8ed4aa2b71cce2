package io.github.shellgap.cli;

import io.github.shellgap.analysis.RefusedException;
import io.github.shellgap.chart.ChartStyle;
import io.github.shellgap.explore.Asked;
import io.github.shellgap.explore.JsonText;
import io.github.shellgap.loopback.LoopbackServer;
import io.github.shellgap.loopback.Reply;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.problem.Problem;
import io.github.shellgap.report.Headline;
import io.github.shellgap.report.Making;
import io.github.shellgap.scenario.Study;
import io.github.shellgap.scenario.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.core.JsonGenerator;

/** The page by which a study is explored: its files, and the answers to what it asks. */
final class ExplorePage implements LoopbackServer.Site {
    private static final int SUPERSEDED = 409;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of("explore.css", "text/css", "explore.js", "text/javascript");

    private final Doors.Drawing drawing;
    private final VariantSaving saving;

    /** One run at a time: it has all processors. */
    private final ReentrantLock running = new ReentrantLock(true);

    private final AtomicLong newest = new AtomicLong();

    private volatile boolean isMoved;

    ExplorePage(Doors.Drawing drawing, VariantSaving saving) {
        this.drawing = drawing;
        this.saving = saving;
    }

    @Override
    public Reply file(String name) throws IOException {
        if (name.isEmpty()) {
            return Reply.file("text/html", resource("explore.html")).under(POLICY);
        }
        String type = TYPES.get(name);
        return type == null ? Reply.refusal(404) : Reply.file(type, resource(name));
    }

    @Override
    public Optional<LoopbackServer.Questions> questions() {
        return Optional.of(this::answer);
    }

    /**
     * Draws what the page shows first, again and again, until something is moved: the Java virtual machine is several
     * times as fast once it knows the way. A question that comes meanwhile waits for one drawing at most.
     *
     * @param times most drawings
     */
    void warmUp(int times) {
        Variant first = saving.exploration().written().variants().get(0);
        String stockpile = first.scenario().stockpiles().get(0).id();
        Asked unmoved = new Asked(Map.of("variant", first.id(), "stockpile", stockpile), Map.of());
        for (int i = 0; i < times && !isMoved; i++) {
            running.lock();
            try {
                draw(unmoved);
            } finally {
                running.unlock();
            }
        }
    }

    private Reply answer(String name, byte[] body) throws IOException {
        Optional<Asked> asked = Asked.read(body);
        if (asked.isEmpty()) {
            return Reply.refusal(400);
        }
        return switch (name) {
            case "scenario" -> Reply.json(scenario(saving.exploration()));
            case "draw" -> newestOf(asked.get());
            case "change" -> Reply.json(saving.change(asked.get()));
            case "save" -> Reply.json(saving.save(asked.get()));
            default -> Reply.refusal(404);
        };
    }

    private static String scenario(Exploration exploration) {
        Study study = exploration.written();
        return JsonText.object(out -> {
            out.writeStringProperty("title", study.base().title());
            out.writeStringProperty("file", study.file());
            out.writeNumberProperty("draws", exploration.settings().draws());
            out.writeNumberProperty("seed", exploration.settings().seed());
            out.writeName("variants");
            out.writeStartArray();
            study.variants().forEach(variant -> write(out, exploration, variant));
            out.writeEndArray();
        });
    }

    private static void write(JsonGenerator out, Exploration exploration, Variant variant) {
        out.writeStartObject();
        out.writeStringProperty("id", variant.id());
        out.writeStringProperty("title", variant.id().equals(Variant.BASE) ? "As the scenario says" : variant.title());
        out.writeName("stockpiles");
        out.writeStartArray();
        variant.scenario().stockpiles().forEach(stockpile -> {
            out.writeStartObject();
            out.writeStringProperty("id", stockpile.id());
            out.writeStringProperty("title", stockpile.title());
            out.writeEndObject();
        });
        out.writeEndArray();
        out.writeName("sets");
        out.writeStartArray();
        variant.changes().forEach((path, value) -> out.writeString(path + ": " + value));
        out.writeEndArray();
        out.writeName("dials");
        out.writeStartArray();
        exploration.dials(variant.id()).forEach(dial -> JsonText.write(out, dial));
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Draws what was asked last; who waited while something newer was asked is turned away. */
    private Reply newestOf(Asked asked) {
        if (!asked.values().isEmpty()) {
            isMoved = true;
        }
        long number = newest.incrementAndGet();
        running.lock();
        try {
            return number == newest.get() ? draw(asked) : Reply.refusal(SUPERSEDED);
        } finally {
            running.unlock();
        }
    }

    private Reply draw(Asked asked) {
        Exploration exploration = saving.exploration();
        Exploration.Tried tried = exploration.check(settings(asked), asked.word("variant"));
        Optional<Variant> variant = tried.variant(asked.word("variant"));
        if (variant.isEmpty()) {
            return tried.problems().isEmpty() ? Reply.refusal(404) : Reply.json(problems(tried.problems()));
        }
        String stockpile = asked.word("stockpile");
        if (variant.get().scenario().stockpiles().stream()
                .noneMatch(one -> one.id().equals(stockpile))) {
            return Reply.refusal(404);
        }
        try {
            return Reply.json(drawn(exploration.look(variant.get(), stockpile), stockpile));
        } catch (RefusedException e) {
            return Reply.json(problem("", e.getMessage() + "; " + e.hint()));
        }
    }

    private String drawn(Outcome outcome, String id) {
        VariantOutcome looked = outcome.variants().get(0);
        String variant = looked.variant().id();
        StockpileOutcome stockpile = looked.stockpiles().stream()
                .filter(one -> one.stockpile().id().equals(id))
                .findFirst()
                .orElseThrow();
        ChartStyle style = ChartStyle.REPORT.bare();
        Doors.Drawn stock = drawing.draw(outcome, "stock", variant, id, style);
        Doors.Drawn shortage = drawing.draw(outcome, "shortage", variant, id, style);
        return JsonText.object(out -> {
            out.writeStringProperty("sentence", Headline.of(outcome, stockpile));
            out.writeStringProperty("stock", stock.picture().svg());
            out.writeStringProperty("shortage", shortage.picture().svg());
            out.writeNumberProperty("draws", outcome.draws());
        });
    }

    /** Returns the values that a page asks for, in the order of their paths, so that equal views are equal runs. */
    static List<Making.Setting> settings(Asked asked) {
        return asked.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> new Making.Setting(value.getKey(), value.getValue()))
                .toList();
    }

    /** Returns the first problem with the path it is at. */
    static String problems(List<Problem> problems) {
        Problem first = problems.get(0);
        String hint = first.hint().isEmpty() ? "" : "; " + first.hint();
        return problem(first.path(), first.message() + hint);
    }

    /** Returns what is wrong with what was asked. */
    static String problem(String path, String message) {
        return JsonText.object(out -> {
            out.writeStringProperty("path", path);
            out.writeStringProperty("problem", message);
        });
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = ExplorePage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return stream.readAllBytes();
        }
    }
}
