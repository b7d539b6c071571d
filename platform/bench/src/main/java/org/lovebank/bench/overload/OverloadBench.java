package org.lovebank.bench.overload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.load.HttpLoad;
import org.lovebank.bench.load.LoadResult;
import org.lovebank.bench.load.Requests;
import org.lovebank.bench.machine.Memory;
import org.lovebank.bench.machine.Processors;
import org.lovebank.bench.scale.ScaleStreet;
import org.lovebank.stack.house.House;
import org.lovebank.stack.part.Part;

/** What one road through the gateway can serve, and ten times that: every figure beside the same road in quiet times. */
public final class OverloadBench {

    private static final List<Scene> SCENES = List.of(Scene.EXPORTING, Scene.READING);
    private static final int AS_MANY_AS_FIT = 32;
    private static final int TIMES = 10;
    private static final double HALF = 0.5;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Path checkout;
    private final Duration warmUp;
    private final Duration slice;
    private final Duration flood;
    private final int rounds;
    private final boolean apart;
    private final Report report = new Report();

    /** {@code apart}: the callers on processors of their own, as on machines of their own. */
    public OverloadBench(Path checkout, boolean quick, boolean apart) {
        this.checkout = checkout;
        this.apart = apart;
        this.warmUp = Duration.ofSeconds(quick ? 10 : 30);
        this.slice = Duration.ofSeconds(quick ? 5 : 20);
        this.flood = Duration.ofSeconds(quick ? 10 : 60);
        this.rounds = quick ? 1 : 3;
    }

    public Report run() throws IOException, InterruptedException {
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine(
                "ran",
                apart
                        ? "the whole street on the first half of the processors, the generator on the other"
                        : "the whole street and the generator on the same processors");
        report.machine("quiet times", AS_MANY_AS_FIT + " connections, before and after each flood");
        try (ScaleStreet street = new ScaleStreet(checkout)) {
            open(street);
            for (Scene scene : SCENES) {
                play(scene, street);
            }
        }
        return report;
    }

    private void open(ScaleStreet street) throws IOException, InterruptedException {
        if (!apart) {
            street.open(1);
            return;
        }
        Processors processors = Processors.here();
        processors.takeFirstHalf();
        street.open(1);
        processors.takeOtherHalf();
    }

    private void play(Scene scene, ScaleStreet street) throws IOException {
        InetSocketAddress gateway = new InetSocketAddress(InetAddress.getLoopbackAddress(), street.gatewayPort());
        HttpLoad few = new HttpLoad(gateway, AS_MANY_AS_FIT);
        few.asFastAsItGoes(scene.asks().apply(street), warmUp);
        double memory = memory(street);
        List<Flood> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(flood(few, scene, gateway, scene.asks().apply(street)));
        }
        new Floods(scene, all).tell(report);
        report.add(Figure.beside(
                scene.name() + ": memory of gateway and house",
                memory(street),
                "MiB",
                memory,
                "resident, baseline: before"));
    }

    private Flood flood(HttpLoad few, Scene scene, InetSocketAddress gateway, Requests requests) throws IOException {
        LoadResult before = few.asFastAsItGoes(requests, slice);
        double perSecond = before.perSecond() * TIMES;
        LoadResult beside = besideACrowd(few, scene, requests, perSecond);
        LoadResult came = new HttpLoad(gateway, scene.crowd()).crowdAtRate(requests, flood, perSecond);
        int seconds = secondsUntilNormal(few, requests, before);
        return new Flood(before, beside, came, flood, seconds, few.asFastAsItGoes(requests, slice));
    }

    /** As many come to this machine, and nothing is done for them. */
    private LoadResult besideACrowd(HttpLoad few, Scene scene, Requests requests, double perSecond) throws IOException {
        try (Bystander bystander = new Bystander();
                ExecutorService crowd = Executors.newSingleThreadExecutor()) {
            HttpLoad load = new HttpLoad(bystander.address(), scene.crowd());
            Future<LoadResult> came = crowd.submit(() -> load.crowdAtRate(requests, slice, perSecond));
            LoadResult served = few.asFastAsItGoes(requests, slice);
            report.machine(
                    scene.name() + ": came to the bystander", came.get().refused() + " in " + slice.toSeconds() + " s");
            return served;
        } catch (ExecutionException broken) {
            throw new IOException("the crowd did not come to the bystander", broken.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    /** The first second afterwards in which half the load is served as fast as before; more than there are when in none. */
    private static int secondsUntilNormal(HttpLoad few, Requests requests, LoadResult normal) throws IOException {
        for (int second = 1; second <= Floods.AFTERWARDS; second++) {
            LoadResult then = few.atRate(requests, SECOND, normal.perSecond() * HALF);
            if (then.refused() == 0
                    && then.latencies().millis(0.99) <= normal.latencies().millis(0.99)) {
                return second;
            }
        }
        return Floods.AFTERWARDS + 1;
    }

    private static double memory(ScaleStreet street) {
        return megabytes(street, House.GATEWAY) + megabytes(street, House.VOLUNTEER);
    }

    private static double megabytes(ScaleStreet street, House house) {
        return Memory.megabytesOf(
                Part.findAlive(street.home(), house.word()).orElseThrow().pid());
    }
}
