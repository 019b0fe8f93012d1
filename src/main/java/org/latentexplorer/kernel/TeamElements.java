package org.latentexplorer.kernel;

/** Kernels on elements, worked by a team in ranges; and when work is worth sharing. */
abstract class TeamElements implements Kernel {
    /** Elements, or rows of a transposed matrix, that pieces are multiples of: some cache lines. */
    static final int BLOCK = 64;
    /** The least work that is shared, in multiples of what the lightest kernels do to one element. */
    private static final double MIN_WORK = 30_000;
    private static final double LIGHT = 1;
    private static final double CURVE = 7;
    private static final double STEP = 3;

    final Arithmetic arithmetic;
    final Team team;
    private final ThreadLocal<Job> jobs;

    TeamElements(Arithmetic arithmetic, Team team) {
        this.arithmetic = arithmetic;
        this.team = team;
        jobs = ThreadLocal.withInitial(() -> new Job(arithmetic));
    }

    final Job job() {
        return jobs.get();
    }

    /** @param cost of one unit, in the measure of {@link #MIN_WORK} */
    final void run(Job job, int units, int grain, double cost, Team.Part part) {
        try {
            share(job, units, grain, cost, part);
        } finally {
            job.clear();
        }
    }

    private void share(Job job, int units, int grain, double cost, Team.Part part) {
        if (cost * units < MIN_WORK) {
            part.run(job, 0, units);
        } else {
            team.run(job, part, units, grain);
        }
    }

    /** Whole vectors are shared; what is left at the end is done by the caller. */
    private void run(Job job, int count, double cost, Team.Part part) {
        try {
            int whole = count - count % arithmetic.lanes();
            share(job, whole, BLOCK, cost, part);
            if (whole < count) {
                job.end(whole, count, part);
            }
        } finally {
            job.clear();
        }
    }

    @Override
    public void pixels(byte[] from, int from0, int count, float[] to, int to0) {
        arithmetic.pixels(from, from0, count, to, to0);
    }

    @Override
    public void relu(float[] x, int count, float leak) {
        run(job().of(x).scale(leak), count, LIGHT, (j, from, to) -> j.with.relu(j.a, from, to, j.scale));
    }

    @Override
    public void sigmoid(float[] x, int count) {
        run(job().of(x), count, CURVE, (j, from, to) -> j.with.sigmoid(j.a, from, to));
    }

    @Override
    public void tanh(float[] x, int count) {
        run(job().of(x), count, CURVE, (j, from, to) -> j.with.tanh(j.a, from, to));
    }

    @Override
    public void elu(float[] x, int count) {
        run(job().of(x), count, CURVE, (j, from, to) -> j.with.elu(j.a, from, to));
    }

    @Override
    public void exp(float[] x, int count) {
        run(job().of(x), count, CURVE, (j, from, to) -> j.with.exp(j.a, from, to));
    }

    @Override
    public void scale(float[] x, int count, float scale) {
        run(job().of(x).scale(scale), count, LIGHT, (j, from, to) -> j.with.scale(j.a, from, to, j.scale));
    }

    @Override
    public void axpy(int count, float scale, float[] x, int x0, float[] y, int y0) {
        run(job().of(x, y).at(x0, y0, 0, 0).scale(scale), count, LIGHT,
                (j, from, to) -> j.with.axpy(j.scale, j.a, j.a0, j.b, j.b0, from, to));
    }

    @Override
    public void hadamard(int count, float[] x, float[] y) {
        run(job().of(x, y), count, LIGHT, (j, from, to) -> j.with.hadamard(j.a, j.b, from, to));
    }

    @Override
    public void multiplyAdd(int count, float[] x, float[] y, float[] sum) {
        run(job().of(x, y, sum), count, LIGHT, (j, from, to) -> j.with.multiplyAdd(j.a, j.b, j.c, from, to));
    }

    @Override
    public void reluBack(float[] y, float[] d, int count, float leak) {
        run(job().of(y, d).scale(leak), count, LIGHT, (j, from, to) -> j.with.reluBack(j.a, j.b, from, to, j.scale));
    }

    @Override
    public void sigmoidBack(float[] y, float[] d, int count) {
        run(job().of(y, d), count, LIGHT, (j, from, to) -> j.with.sigmoidBack(j.a, j.b, from, to));
    }

    @Override
    public void tanhBack(float[] y, float[] d, int count) {
        run(job().of(y, d), count, LIGHT, (j, from, to) -> j.with.tanhBack(j.a, j.b, from, to));
    }

    @Override
    public void eluBack(float[] y, float[] d, int count) {
        run(job().of(y, d), count, LIGHT, (j, from, to) -> j.with.eluBack(j.a, j.b, from, to));
    }

    @Override
    public void adam(int count, float[] parameters, float[] g, float[] moments, double rate, double beta1,
                     double beta2, double epsilon, long step) {
        Job job = job().of(parameters, g, moments, moments).at(0, 0, 0, count);
        job.adam.set(rate, beta1, beta2, epsilon, step);
        run(job, count, STEP, (j, from, to) -> j.with.adam(j.adam, j.a, j.b, j.c, j.c0, j.d, j.d0, from, to));
    }

    @Override
    public void sgd(int count, float[] parameters, float[] g, float[] velocity, float rate, float momentum) {
        Job job = job().of(parameters, g, velocity).scale(rate);
        job.decay = momentum;
        run(job, count, STEP, (j, from, to) -> j.with.sgd(j.a, j.b, j.c, j.scale, j.decay, from, to));
    }
}
