package io.github.shellgap.report;

import io.github.shellgap.outcome.Likelihood;
import io.github.shellgap.outcome.Outcome;
import io.github.shellgap.outcome.StockpileOutcome;
import io.github.shellgap.outcome.VariantOutcome;
import io.github.shellgap.report.Page.Card;
import io.github.shellgap.report.Page.Figure;
import io.github.shellgap.report.Page.Findings;
import io.github.shellgap.report.Page.Head;
import io.github.shellgap.report.Page.Trust;
import io.github.shellgap.scenario.Measure;
import io.github.shellgap.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Makes the content of a report from an outcome. */
final class Pages {
    private final Outcome outcome;
    private final Making making;
    private final Scenario scenario;

    private Pages(Outcome outcome, Making making) {
        this.outcome = outcome;
        this.making = making;
        this.scenario = outcome.study().base();
    }

    static Page of(Outcome outcome, List<Picture> pictures, Grounds grounds, Making making) throws IOException {
        Pages pages = new Pages(outcome, making);
        return new Page(
                pages.head(),
                pages.cards(),
                outcome.variants().stream().map(pages::findings).toList(),
                pages.figures(pictures),
                Tables.headline(outcome, Sentences::name),
                Tables.differences(outcome),
                Tables.courses(outcome),
                Explanation.of(pages.scenario),
                grounds.table(outcome),
                pages.trust(),
                PageScript.read());
    }

    private Head head() {
        String period = scenario.period().from() + " to " + scenario.period().to();
        String draws = outcome.draws() == 1
                ? (outcome.settings().isCentral()
                        ? "central run, every distribution at its median"
                        : "nothing uncertain")
                : count(outcome.draws()) + " draws, "
                        + outcome.settings().sampler().word() + ", seed "
                        + outcome.settings().seed();
        return new Head(
                SafeText.line(scenario.title()),
                SafeText.block(scenario.description()),
                period + " · " + draws + " · shellgap " + making.version(),
                Sentences.leads(outcome, drawnOn()).stream().map(Page.Lead::of).toList(),
                SafeText.line(FileNames.last(outcome.study().file())),
                outcome.study().sha256());
    }

    private List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        List<StockpileOutcome> drawnOn = drawnOn();
        for (StockpileOutcome stockpile : drawnOn) {
            String of = drawnOn.size() > 1
                    ? ", " + SafeText.line(stockpile.stockpile().title())
                    : "";
            cards.addAll(outcome.draws() == 1 ? singleCards(stockpile, of) : ensembleCards(stockpile, of));
        }
        return cards;
    }

    private List<StockpileOutcome> drawnOn() {
        return Grounds.drawnOn(outcome);
    }

    private List<Card> singleCards(StockpileOutcome stockpile, String of) {
        LocalDate day = stockpile.shortage().p50();
        return List.of(
                new Card(day == null ? "none" : day.toString(), "first day of shortage" + of),
                new Card(Figures.rounds(stockpile.track(Measure.STOCK).whole().p50()), "rounds at the end" + of),
                new Card(
                        Figures.rounds(
                                stockpile.track(Measure.SHORTFALL).whole().p50()),
                        "rounds wanted but not met" + of));
    }

    private List<Card> ensembleCards(StockpileOutcome stockpile, String of) {
        LocalDate end = outcome.variants().get(0).variant().scenario().period().to();
        double probability = stockpile.shortage().probability();
        LocalDate even = stockpile.shortage().p50();
        return List.of(
                new Card(
                        Likelihood.percent(probability),
                        "of draws run short by " + end + ": "
                                + Likelihood.of(probability).words() + of),
                new Card(even == null ? "after " + end : even.toString(), "even odds of a shortage" + of),
                new Card(
                        Figures.rounds(stockpile.minimum().p50()),
                        "median of the lowest stock, in rounds (90 % of draws: " + Figures.range(stockpile.minimum())
                                + ")" + of));
    }

    private Findings findings(VariantOutcome variant) {
        List<String> settings = new ArrayList<>();
        variant.variant().changes().forEach((path, value) -> settings.add(SafeText.line(path + " = " + value)));
        return new Findings(
                Sentences.name(variant.variant()),
                SafeText.line(variant.variant().note()),
                Sentences.of(outcome, variant),
                Sentences.changes(outcome, variant),
                settings);
    }

    private List<Figure> figures(List<Picture> pictures) {
        List<Figure> figures = new ArrayList<>();
        for (Picture picture : pictures) {
            byte[] csv = picture.csv().getBytes(StandardCharsets.UTF_8);
            String link =
                    "data:text/csv;charset=utf-8;base64," + Base64.getEncoder().encodeToString(csv);
            figures.add(new Figure(figures.size() + 1, picture, link, HoverJson.of(picture.hovers())));
        }
        return figures;
    }

    private Trust trust() {
        return new Trust(
                outcome.warnings().stream().map(SafeText::line).toList(),
                Tables.samplingErrors(outcome),
                PrecisionText.of(outcome),
                residual(),
                CommandLineText.of(outcome, making),
                making.version());
    }

    /** Returns a whole number with a comma between thousands, as charts have it. */
    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns how well the books balance: a size, of which one digit says all. */
    private String residual() {
        double worst = outcome.worstRelativeResidual();
        return worst == 0 ? "0" : String.format(Locale.ROOT, "%.0e", worst);
    }
}
