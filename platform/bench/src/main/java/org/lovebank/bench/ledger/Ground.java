package org.lovebank.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.machine.CpuTimes;
import org.lovebank.events.Topics;
import org.lovebank.stack.broker.SuiteTopics;
import org.lovebank.stack.database.HouseDatabase;
import org.lovebank.stack.database.HouseDatabases;
import org.lovebank.stack.testing.KafkaBroker;

/** Everything that a run needs, made for it and thrown away with it: server, broker, house, four equal databases. */
final class Ground implements AutoCloseable {

    private static final String HOUSE = "timebank";

    final Path checkout;
    final Path folder;
    final Server server;
    final KafkaBroker broker;
    final long brokerPid;
    final Database ledger;
    final Database single;
    final Database unchained;
    final Database history;
    final Holders holders;
    final HouseUnderLoad house;

    private Ground(
            Path checkout,
            Path folder,
            Server server,
            KafkaBroker broker,
            long brokerPid,
            List<Database> databases,
            Holders holders,
            HouseUnderLoad house) {
        this.checkout = checkout;
        this.folder = folder;
        this.server = server;
        this.broker = broker;
        this.brokerPid = brokerPid;
        this.ledger = databases.get(0);
        this.single = databases.get(1);
        this.history = databases.get(2);
        this.unchained = databases.get(3);
        this.holders = holders;
        this.house = house;
    }

    static Ground prepare(Path checkout, LedgerPlan plan) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory("lovebank-bench");
        // A folder that only its owner may enter would shut the unprivileged server out.
        folder.toFile().setExecutable(true, false);
        List<AutoCloseable> open = new ArrayList<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closeAll(open, folder)));
        LedgerBench.progress("starting PostgreSQL and Kafka in " + folder);
        Server server = Server.start(folder);
        open.add(server);
        Set<Long> before = children();
        KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"));
        open.add(broker);
        long brokerPid = children().stream()
                .filter(pid -> !before.contains(pid))
                .findFirst()
                .orElse(0L);
        broker.createTopics(SuiteTopics.ALL, Topics.SHARDS);
        LedgerBench.progress("migrating, and opening accounts");
        HouseDatabase ofHouse = new HouseDatabases(server.port(), Server.PASSWORD).create(HOUSE, HOUSE, "owner", "app");
        Database ledger = server.database(HOUSE);
        Holders holders;
        try (HouseUnderLoad first =
                HouseUnderLoad.start(checkout, folder, ofHouse, broker.bootstrap(), false, Map.of())) {
            holders = Holders.open(first, ledger, plan.holders());
        }
        List<Database> databases =
                List.of(ledger, ledger.copy("single"), ledger.copy("history"), ledger.copy("unchained"));
        HouseUnderLoad house = HouseUnderLoad.start(checkout, folder, ofHouse, broker.bootstrap(), true, Map.of());
        open.add(house);
        return new Ground(checkout, folder, server, broker, brokerPid, databases, holders, house);
    }

    /** The house's settings for another of its databases. */
    HouseDatabase houseDatabase(Database database) {
        return new HouseDatabase(database.name(), database.url(), HOUSE + "_owner", "owner", HOUSE + "_app", "app");
    }

    /** Processor microseconds so far: database, house, broker. */
    Cpu cpu() {
        return new Cpu(CpuTimes.of(server.pid()), CpuTimes.of(house.pid()), CpuTimes.of(brokerPid), CpuTimes.busy());
    }

    void describe(Report report) throws IOException, SQLException {
        report.machine("processors", Runtime.getRuntime().availableProcessors());
        report.machine("java", Runtime.version().toString());
        try (var connection = ledger.open()) {
            report.machine("postgres", connection.getMetaData().getDatabaseProductVersion());
        }
        report.machine("durability", "fsync=on synchronous_commit=on full_page_writes=on");
        report.machine(
                "ran", "timebank-service with token checks, hash chain, checkpoints and the relay to a Kafka broker");
        report.machine("loadAverage", Files.readString(Path.of("/proc/loadavg")).strip());
    }

    @Override
    public void close() {
        closeAll(new ArrayList<>(List.of(server, broker, house)), folder);
    }

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static void closeAll(List<AutoCloseable> open, Path folder) {
        for (AutoCloseable each : open.reversed()) {
            try {
                each.close();
            } catch (Exception already) {
                System.err.println("bench: " + already.getMessage());
            }
        }
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException left) {
            System.err.println("bench: left behind " + folder);
        }
    }

    /** Processor microseconds of each part, and of the whole machine. */
    record Cpu(long postgres, long house, long kafka, long busy) {}
}
