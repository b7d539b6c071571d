package org.lovebank.bench.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.lovebank.bench.load.Numbers;
import org.lovebank.bench.load.Requests;
import org.lovebank.stack.testing.TestTokens;

/**
 * Deposits for holders in turn at random, one a request or many. Record {@code n} of a run is the UUID of the run's number
 * and n, so that one bit remembers each yes.
 */
final class DepositRequests implements Requests {

    private static final String ITEM = """
            {"recordId":"ID","accountId":"ID","minutes":60,"servedFrom":"2026-03-02T01:00:00Z",\
            "categoryCode":"REPAIR","place":"22街区3号楼","content":"修理水龙头","witness":"李**"}""";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int OTHER_BYTES = 2_048;

    private final long run;
    private final List<UUID> holders;
    private final boolean inTurn;
    private final int items;
    private final long seed;
    private final byte[] head;
    private final byte[] item;
    private final int recordAt;
    private final int accountAt;
    private final Numbers answered = new Numbers();

    DepositRequests(long run, List<UUID> holders, int items) {
        this(run, holders, items, false);
    }

    private DepositRequests(long run, List<UUID> holders, int items, boolean inTurn) {
        this.run = run;
        this.inTurn = inTurn;
        this.holders = holders;
        this.items = items;
        this.seed = run * 31;
        String text = ITEM.replace("\"ID\"", "\"" + NOBODY + "\"");
        String one = items == 1 ? text : "{\"deposit\":" + text + "}";
        this.item = one.getBytes(StandardCharsets.UTF_8);
        this.recordAt = one.indexOf(NOBODY);
        this.accountAt = one.indexOf(NOBODY, recordAt + 1);
        this.head = head().getBytes(StandardCharsets.US_ASCII);
    }

    /** One deposit for each holder, one a request. */
    static DepositRequests oneEach(long run, List<UUID> holders) {
        return new DepositRequests(run, holders, 1, true);
    }

    private String head() {
        String token = TestTokens.forCaller(UUID.randomUUID())
                .client("bench")
                .roles("PARTNER_CLIENT")
                .areas("cn")
                .claim("scope", "deposits:write")
                .sign();
        String path = items == 1 ? "/api/v1/deposits" : "/api/v1/transfer-batches";
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bodyBytes() + "\r\nIdempotency-Key: ";
    }

    private int bodyBytes() {
        return items == 1 ? item.length : open().length + items * (item.length + 1) - 1 + 2;
    }

    private static byte[] open() {
        return "{\"mode\":\"INDEPENDENT\",\"items\":[".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int mostBytes() {
        return OTHER_BYTES + bodyBytes();
    }

    @Override
    public void write(long number, ByteBuffer into) {
        into.put(head);
        put(into, run, number);
        into.put((byte) '\r').put((byte) '\n').put((byte) '\r').put((byte) '\n');
        if (items == 1) {
            putItem(into, number);
            return;
        }
        into.put(open());
        for (int i = 0; i < items; i++) {
            if (i > 0) {
                into.put((byte) ',');
            }
            putItem(into, number * items + i);
        }
        into.put((byte) ']').put((byte) '}');
    }

    @Override
    public int answered(long number, int status, String start) {
        if (items == 1) {
            if (status == 201) {
                answered.add(number);
            }
            return status == 201 ? 1 : 0;
        }
        if (status != 200 || !start.contains("\"refused\":0,")) {
            return 0;
        }
        for (int i = 0; i < items; i++) {
            answered.add(number * items + i);
        }
        return items;
    }

    long run() {
        return run;
    }

    Numbers answered() {
        return answered;
    }

    private void putItem(ByteBuffer into, long number) {
        int start = into.position();
        into.put(item);
        int end = into.position();
        into.position(start + recordAt);
        put(into, run, number);
        UUID account = holders.get(
                inTurn ? (int) (number % holders.size()) : new SplittableRandom(seed + number).nextInt(holders.size()));
        into.position(start + accountAt);
        put(into, account.getMostSignificantBits(), account.getLeastSignificantBits());
        into.position(end);
    }

    private static void put(ByteBuffer into, long high, long low) {
        for (int digit = 15; digit >= 0; digit--) {
            into.put(DIGITS[(int) (high >>> (digit * 4)) & 15]);
            if (digit == 8 || digit == 4 || digit == 0) {
                into.put((byte) '-');
            }
        }
        for (int digit = 15; digit >= 0; digit--) {
            into.put(DIGITS[(int) (low >>> (digit * 4)) & 15]);
            if (digit == 12) {
                into.put((byte) '-');
            }
        }
    }
}
