package org.lovebank.simulation.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lovebank.simulation.event.PostOffice;
import org.lovebank.simulation.world.Chance;
import org.lovebank.simulation.world.House;
import org.lovebank.simulation.world.Scenario;
import org.lovebank.simulation.world.World;
import org.lovebank.timebank.ledger.journal.RecentTransfers;
import org.lovebank.timebank.ledger.lane.LedgerDoor;

/** Two replicas of the love bank on one database, people who ask them, and a house that hears of every transfer. */
public final class LedgerWorld implements Scenario {

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000L;
    private static final long LONGEST_WAY_BACK = 180 * SECOND;
    private static final int LANES = 2;

    @Override
    public void play(World world) {
        Chance chance = world.chance();
        JournalServer server = new JournalServer(world, LANES);
        Requests requests = new Requests(chance, server, chance.between(2, 4));
        PostOffice office = new PostOffice(world, server, server, "timebank-transfers");
        @Nullable LedgerDoor[] ledgers = new LedgerDoor[2];
        for (int replica = 0; replica < ledgers.length; replica++) {
            int number = replica;
            int lanes = chance.between(1, LANES);
            office.mayBeStruck(world.house(
                    "bank-" + replica, house -> open(world, server, office, ledgers, number, lanes, house)));
        }
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Client client = new Client(world, server, ledgers, requests);
            clients.add(client);
            world.somebody("client-" + i, () -> client.ask(chance.between(4, 14)));
        }
        boolean[] calm = new boolean[1];
        world.somebody("nemesis", () -> {
            while (!calm[0]) {
                world.sleep(chance.between(50, 1_500) * MILLI);
                strike(world, server, office);
            }
        });
        world.run(chance.between(2, 6) * SECOND, () -> clients.stream().allMatch(Client::finished));
        calm[0] = true;
        office.calmDown();
        if (!world.run(
                LONGEST_WAY_BACK, () -> office.quiet() && clients.stream().allMatch(Client::finished))) {
            throw new AssertionError("it does not become quiet: lanes " + Arrays.toString(server.heads()) + ", heard "
                    + office.heard().cursor(0) + office.heard().cursor(1) + ", clients "
                    + clients.stream().map(Client::finished).toList());
        }
        clients.forEach(Client::promisesHold);
        server.check.balanceSheet();
        office.mustBeWhole();
    }

    private static void open(
            World world,
            JournalServer server,
            PostOffice office,
            @Nullable LedgerDoor[] ledgers,
            int number,
            int lanes,
            House house) {
        RecentTransfers recent = new RecentTransfers();
        ledgers[number] = new LedgerDoor(world, server, house, lanes, recent, () -> world.trace(2));
        house.whenItDies(() -> ledgers[number] = null);
        office.relayOf(house, server.readWith(recent));
    }

    private static void strike(World world, JournalServer server, PostOffice office) {
        switch (world.chance().below(12)) {
            case 0 -> server.crash();
            case 1, 2 -> world.jump();
            case 3 -> server.relays().begin(server.heads(), server.relays().cursors());
            default -> office.strike();
        }
    }
}
