package io.github.shellgap.report;

import io.github.shellgap.analysis.CentralModel;
import io.github.shellgap.analysis.CentralModel.Loss;
import io.github.shellgap.analysis.CentralModel.Route;
import io.github.shellgap.analysis.CentralModel.Stock;
import io.github.shellgap.analysis.Polyline;
import io.github.shellgap.report.XmileWriter.Quantity;
import io.github.shellgap.scenario.Period;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A central run as an XMILE 1.0 model in days (Euler, DT 1): the stock at time n is the stock at the end of the n-th day.
 *
 * <p>Every name is a word for the role and the element's id, such as {@code stock_russia} or {@code wanted_fires}. No
 * role holds an underscore, so two names never meet, and none is a function's. Rounds on their way between stockpiles
 * stand in a row of stocks, one for each day, because not every engine has a fixed delay.
 *
 * @see <a href="http://docs.oasis-open.org/xmile/xmile/v1.0/xmile-v1.0.html">OASIS, XML Interchange Language for System
 *     Dynamics (XMILE) Version 1.0</a>
 */
public final class XmileModel {
    private static final String ROUNDS = "rounds";
    private static final String PER_DAY = "rounds/day";
    private static final String DAYS = "days";
    private static final String SHARE = "dmnl";

    private final CentralModel model;
    private final XmileWriter xml;

    private XmileModel(CentralModel model, XmileWriter xml) {
        this.model = model;
        this.xml = xml;
    }

    /**
     * Writes the model; flushes but does not close {@code out}.
     *
     * @param version of the program
     * @throws IOException if a write fails
     */
    public static void write(CentralModel model, String version, Writer out) throws IOException {
        Period period = model.variant().scenario().period();
        String title = SafeText.line(model.variant().title());
        XmileWriter.write(
                out,
                new XmileWriter.Heading(title, version, period.days()),
                xml -> new XmileModel(model, xml).variables());
    }

    private void variables() {
        if (model.stocks().stream().anyMatch(stock -> stock.spoiledShare() > 0 && stock.spoilsPerYear())) {
            daysOfYear();
        }
        model.losses().forEach(this::loss);
        model.routes().forEach(this::route);
        model.stocks().forEach(this::stock);
    }

    /** Spoilage per year is spread over the days of each calendar year. */
    private void daysOfYear() {
        Period period = model.variant().scenario().period();
        List<Polyline.Point> points = new ArrayList<>();
        LocalDate first = period.from();
        while (!first.isAfter(period.to())) {
            LocalDate last = first.withDayOfYear(first.lengthOfYear());
            LocalDate end = last.isAfter(period.to()) ? period.to() : last;
            points.add(new Polyline.Point(dayOf(first), first.lengthOfYear()));
            if (end.isAfter(first)) {
                points.add(new Polyline.Point(dayOf(end), first.lengthOfYear()));
            }
            first = end.plusDays(1);
        }
        Quantity days = new Quantity("daysofyear", DAYS, "Days of the calendar year");
        xml.curve(days, "calendar", new Polyline(points), "TIME");
    }

    private int dayOf(LocalDate date) {
        return Math.toIntExact(
                date.toEpochDay() - model.variant().scenario().period().from().toEpochDay());
    }

    private void loss(Loss loss) {
        String id = loss.declared().id();
        boolean isShare = loss.declared().isShare();
        Quantity size = new Quantity(
                "size_" + id, isShare ? SHARE : ROUNDS, loss.declared().title());
        xml.constant(size, loss.size());
        // An interval about the day, because time may be a sum of steps that are not exact.
        String onTheDay = "ABS(TIME - " + loss.day() + ") < 0.5";
        xml.formula(
                new Quantity("loss_" + id, isShare ? SHARE : PER_DAY, "on its day"),
                "IF " + onTheDay + " THEN size_" + id + " ELSE 0");
    }

    private void route(Route route) {
        String id = route.declared().id();
        String title = route.declared().title();
        boolean isImport = route.declared().drawsOn().isEmpty() && route.lagDays() > 0;
        if (isImport) {
            xml.constant(new Quantity("lag_" + id, DAYS, title + ": days on the way"), route.lagDays());
        }
        Quantity wanted = new Quantity("wanted_" + id, PER_DAY, title + ": wanted");
        xml.curve(wanted, "plan_" + id, route.wanted(), isImport ? "TIME - lag_" + id : "TIME");
        if (!route.declared().fills().isEmpty() && !isMadeAtHome(route)) {
            xml.constant(new Quantity("usable_" + id, SHARE, title + ": usable share"), route.usableShare());
        }
        if (route.declared().drawsOn().isEmpty()) {
            String usable = isMadeAtHome(route) ? "" : " * usable_" + id;
            xml.flow("moved_" + id, title + ": rounds that arrive", "wanted_" + id + usable);
        } else if (route.declared().fills().isEmpty()) {
            xml.flow(
                    "moved_" + id,
                    title + ": rounds fired",
                    "wanted_" + id + " * metshare_" + route.declared().drawsOn());
        } else {
            transfer(route, id, title);
        }
    }

    private static boolean isMadeAtHome(Route route) {
        return route.declared().match(production -> true, imports -> false, transfer -> false, consumption -> false);
    }

    private void transfer(Route route, String id, String title) {
        xml.flow(
                "sent_" + id,
                title + ": rounds sent",
                "wanted_" + id + " * metshare_" + route.declared().drawsOn());
        int days = route.lagDays();
        for (int day = 1; day <= days; day++) {
            String here = "transit" + day + "_" + id;
            String in = day == 1 ? "sent_" + id : "step" + day + "_" + id;
            List<String> out =
                    day == days ? List.of("moved_" + id, "unusable_" + id) : List.of("step" + (day + 1) + "_" + id);
            xml.stock(here, title + ": on the way, day " + day, "0", List.of(in), out);
            if (day < days) {
                xml.flow("step" + (day + 1) + "_" + id, "a day further", here);
            }
        }
        String last = "transit" + days + "_" + id;
        xml.flow("moved_" + id, title + ": usable rounds that arrive", last + " * usable_" + id);
        xml.flow("unusable_" + id, title + ": rounds that prove unusable", last + " * (1 - usable_" + id + ")");
    }

    private void stock(Stock stock) {
        String id = stock.declared().id();
        String title = stock.declared().title();
        xml.constant(new Quantity("initial_" + id, ROUNDS, title + ": when the period begins"), stock.initialRounds());
        xml.constant(new Quantity("reserve_" + id, ROUNDS, title + ": never drawn on"), stock.reserveRounds());
        xml.constant(new Quantity("cover_" + id, DAYS, title + ": days the usable stock must last"), stock.coverDays());
        List<String> in = namesOf(
                "moved_",
                model.routes().stream()
                        .filter(route -> route.declared().fills().equals(id))
                        .toList());
        List<String> out = new ArrayList<>();
        List<String> wants = new ArrayList<>();
        for (Route route : model.routes()) {
            if (route.declared().drawsOn().equals(id)) {
                String role = route.declared().fills().isEmpty() ? "moved_" : "sent_";
                out.add(role + route.declared().id());
                wants.add("wanted_" + route.declared().id());
            }
        }
        String destroyed = destroyed(id, title);
        List<String> arrived = new ArrayList<>(List.of("stock_" + id));
        arrived.addAll(in);
        String present = String.join(" + ", arrived) + (destroyed.isEmpty() ? "" : " - " + destroyed);
        xml.formula(new Quantity("present_" + id, ROUNDS, title + ": after arrivals, before firing"), present);
        rationing(id, title, wants);
        List<String> leaving = new ArrayList<>(out);
        if (!destroyed.isEmpty()) {
            leaving.add(destroyed);
        }
        if (stock.spoiledShare() > 0) {
            spoilage(stock, out);
            leaving.add("spoiled_" + id);
        }
        xml.stock("stock_" + id, title, "initial_" + id, in, leaving);
    }

    private void rationing(String id, String title, List<String> wants) {
        if (wants.isEmpty()) {
            return;
        }
        xml.formula(
                new Quantity("available_" + id, ROUNDS, title + ": above the reserve"),
                "MAX(0, present_" + id + " - reserve_" + id + ")");
        xml.formula(
                new Quantity("demand_" + id, PER_DAY, title + ": wanted by all outflows"), String.join(" + ", wants));
        String needed = "cover_" + id + " * demand_" + id;
        xml.formula(
                new Quantity("metshare_" + id, SHARE, title + ": share of what is wanted that every outflow gets"),
                "IF " + needed + " > available_" + id + " THEN available_" + id + " / (" + needed + ") ELSE 1");
    }

    private void spoilage(Stock stock, List<String> out) {
        String id = stock.declared().id();
        xml.constant(
                new Quantity("spoilage_" + id, SHARE, stock.declared().title() + ": share lost"), stock.spoiledShare());
        String left = "present_" + id + (out.isEmpty() ? "" : " - " + String.join(" - ", out));
        String share = stock.spoilsPerYear() ? "(1 - (1 - spoilage_" + id + ") ^ (1 / daysofyear))" : "spoilage_" + id;
        xml.flow("spoiled_" + id, stock.declared().title() + ": spoiled", "(" + left + ") * " + share);
    }

    /** Writes what is destroyed and returns its name, or nothing if nothing ever is. */
    private String destroyed(String id, String title) {
        List<Loss> hits = model.losses().stream()
                .filter(loss -> loss.declared().stockpile().equals(id))
                .toList();
        if (hits.isEmpty()) {
            return "";
        }
        List<String> amounts = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (Loss hit : hits) {
            String name = "loss_" + hit.declared().id();
            if (hit.declared().isShare()) {
                kept.add("(1 - " + name + ")");
            } else {
                amounts.add(name);
            }
        }
        String amount = amounts.isEmpty() ? "0" : "MIN(stock_" + id + ", " + String.join(" + ", amounts) + ")";
        String share = kept.isEmpty() ? "0" : "(1 - " + String.join(" * ", kept) + ")";
        xml.flow(
                "destroyed_" + id,
                title + ": destroyed, amounts before shares",
                amount + " + (stock_" + id + " - " + amount + ") * " + share);
        return "destroyed_" + id;
    }

    private static List<String> namesOf(String role, List<Route> routes) {
        return routes.stream().map(route -> role + route.declared().id()).toList();
    }
}
