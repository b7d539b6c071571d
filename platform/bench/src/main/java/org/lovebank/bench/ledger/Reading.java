package org.lovebank.bench.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lovebank.bench.figure.Figure;
import org.lovebank.bench.figure.Median;
import org.lovebank.bench.figure.Report;
import org.lovebank.bench.load.Latencies;
import org.lovebank.stack.testing.TestTokens;

/** A passbook page and a balance at a past instant, over HTTP, where the journal is long. */
final class Reading {

    private final Ground ground;
    private final LedgerPlan plan;
    private final Median numbers;

    Reading(Ground ground, LedgerPlan plan, Median numbers) {
        this.ground = ground;
        this.plan = plan;
        this.numbers = numbers;
    }

    void measure(Report report) throws IOException, InterruptedException, SQLException {
        long begin = System.nanoTime();
        ground.history.runScript("history.sql", plan.history(), Holders.ROOT);
        ground.history.run("vacuum analyze transfer");
        LedgerBench.progress("history filled in %d s".formatted((System.nanoTime() - begin) / 1_000_000_000L));
        List<Account> accounts = accounts();
        try (HouseUnderLoad house = HouseUnderLoad.start(
                ground.checkout,
                ground.folder,
                ground.houseDatabase(ground.history),
                ground.broker.bootstrap(),
                false,
                Map.of("LOVEBANK_LEDGER_LANES", "1"))) {
            pages(house, accounts);
            pastBalances(house, accounts, report);
        }
    }

    private void pages(HouseUnderLoad house, List<Account> accounts) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(7);
        String auditor = auditor();
        Latencies latencies = new Latencies();
        int warmUp = plan.pages() / 3;
        for (int i = -warmUp; i < plan.pages(); i++) {
            Account account = accounts.get(random.nextInt(accounts.size()));
            long from = System.nanoTime();
            house.get("/accounts/" + account.id() + "/passbook?limit=50", auditor);
            if (i >= 0) {
                latencies.add(System.nanoTime() - from);
            }
        }
        numbers.add("page/p50", latencies.millis(0.5));
        numbers.add("page/p99", latencies.millis(0.99));
    }

    private void pastBalances(HouseUnderLoad house, List<Account> accounts, Report report)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(11);
        String auditor = auditor();
        Latencies latencies = new Latencies();
        int warmUp = plan.pages() / 3;
        try {
            for (int i = -warmUp; i < plan.pages(); i++) {
                Account account = accounts.get(random.nextInt(accounts.size()));
                String at = "202" + (1 + random.nextInt(4)) + "-0" + (1 + random.nextInt(9)) + "-15T00:00:00Z";
                long from = System.nanoTime();
                house.get("/accounts/" + account.id() + "/balance?at=" + at, auditor);
                if (i >= 0) {
                    latencies.add(System.nanoTime() - from);
                }
            }
        } catch (IOException noSuchAddress) {
            report.absent("balance at a past instant: " + noSuchAddress.getMessage());
            return;
        }
        numbers.add("past/p50", latencies.millis(0.5));
        numbers.add("past/p99", latencies.millis(0.99));
        report.add(Figure.of("past balances read", (double) plan.pages(), "reads", "at random instants of five years"));
    }

    private static String auditor() {
        return TestTokens.forCaller(UUID.randomUUID())
                .roles("AUDITOR")
                .areas("cn")
                .sign();
    }

    private List<Account> accounts() throws SQLException {
        List<Account> accounts = new ArrayList<>();
        try (Connection connection = ground.history.open();
                PreparedStatement select = connection.prepareStatement(
                        "select id from account where passbook_no like 'B%' and branch_id = ?")) {
            select.setObject(1, UUID.fromString(Holders.ROOT));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    accounts.add(new Account(row.getObject(1, UUID.class)));
                }
            }
        }
        return accounts;
    }

    private record Account(UUID id) {}
}
