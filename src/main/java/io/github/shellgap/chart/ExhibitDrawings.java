package io.github.shellgap.chart;

/** Draws what an analysis found by its kind. */
record ExhibitDrawings(ChartStyle style, Canvas canvas) implements Exhibit.Cases<Picture> {
    @Override
    public Picture tornado(Tornado tornado) {
        return new TornadoDrawing(tornado, style, canvas).draw();
    }

    @Override
    public Picture heatMap(HeatMap heatMap) {
        return new HeatMapDrawing(heatMap, style, canvas).draw();
    }

    @Override
    public Picture sweep(Sweep sweep) {
        return new SweepDrawing(sweep, style, canvas).draw();
    }

    @Override
    public Picture hindcast(Hindcast hindcast) {
        return new HindcastDrawing(hindcast, style, canvas).draw();
    }

    @Override
    public Picture waterfall(Waterfall waterfall) {
        return new WaterfallDrawing(waterfall, style, canvas).draw();
    }

    @Override
    public Picture posterior(Posterior posterior) {
        return new PosteriorDrawing(posterior, style, canvas).draw();
    }
}
