package io.github.shellgap.analysis;

import io.github.shellgap.outcome.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Threads that share indexed work; what they come to does not depend on how they share it. */
final class Workers implements Parallel, AutoCloseable {
    private final int threads;
    private final ThreadPoolExecutor executor;

    Workers(int threads) {
        this(threads, work -> {
            Thread thread = new Thread(work, "shellgap-worker");
            thread.setDaemon(true);
            // What ends a thread is told by who waits for its work.
            thread.setUncaughtExceptionHandler((ended, error) -> {});
            return thread;
        });
    }

    /** Shares work among threads of this factory. */
    Workers(int threads, ThreadFactory factory) {
        this.threads = threads;
        executor = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), factory);
    }

    @Override
    public void forEach(int count, IntConsumer work) {
        forEach(count, () -> work);
    }

    /** Does the work for each index, with a worker of its own for each thread. */
    void forEach(int count, Supplier<IntConsumer> workerOfThread) {
        if (threads == 1 || count <= 1) {
            IntConsumer worker = workerOfThread.get();
            for (int index = 0; index < count; index++) {
                worker.accept(index);
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> futures = new ArrayList<>();
        for (int thread = 0; thread < Math.min(threads, count); thread++) {
            futures.add(executor.submit(() -> {
                IntConsumer worker = workerOfThread.get();
                for (int index = next.getAndIncrement(); index < count; index = next.getAndIncrement()) {
                    worker.accept(index);
                }
            }));
        }
        join(futures);
    }

    private void join(List<Future<?>> futures) {
        for (Future<?> future : futures) {
            try {
                await(future);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                CancellationException stopped = new CancellationException("interrupted");
                stopped.initCause(e);
                throw stopped;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                if (e.getCause() instanceof Error cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Waits for work to be done; where memory ends, the threads that were to do it may be gone, and no other begun. */
    private void await(Future<?> future) throws InterruptedException, ExecutionException {
        while (true) {
            try {
                future.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                if (!future.isDone() && executor.getPoolSize() == 0) {
                    throw new OutOfMemoryError("no thread is left");
                }
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
