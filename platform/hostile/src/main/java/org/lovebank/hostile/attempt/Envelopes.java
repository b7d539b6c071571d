package org.lovebank.hostile.attempt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.lovebank.hostile.wire.Octets;

/** What is wrong around a body: its type, its writing, its size, its depth. */
final class Envelopes {

    private static final int DEEP = 100_000;
    private static final int BOMB = 64 * 1024 * 1024;
    private static final int OVER_THE_LIMIT = 11 * 1024 * 1024;
    private static final String TYPE = "Content-Type";
    private static final Octets BOMB_PACKED = packed(new byte[BOMB]);
    private static final Octets DEEP_LISTS = Octets.of("[".repeat(DEEP));
    private static final Octets DEEP_OBJECTS = Octets.of("{\"a\":".repeat(DEEP));
    private static final Octets MANY_DIGITS = Octets.of("{\"a\":" + "9".repeat(DEEP) + "}");
    private static final Octets LONG_NAME = Octets.of("{\"" + "n".repeat(DEEP) + "\":1}");
    private static final Octets OVERSIZED = Octets.of("{\"a\":\"" + "x".repeat(OVER_THE_LIMIT) + "\"}");

    private Envelopes() {}

    /** Each for itself; all but the last ones are small. */
    static List<Attempt> of(Attempt good, String json, Bodies bodies) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        List<Attempt> all = new ArrayList<>();
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "application/json; charset=utf-16",
                "application/json;",
                "application/merge-patch+json",
                "application/jsonx",
                "json",
                "a/b/c",
                "")) {
            all.add(good.with("type " + type, TYPE, type));
        }
        all.add(good.sent("field twice", bodies.twice()));
        all.add(good.sent("unknown field", bodies.unknown()));
        all.add(good.sent("cut short", json.substring(0, json.length() / 2)));
        all.add(good.sent("more after it", json + json));
        all.add(good.sent("with comments", "/* */" + json + "// "));
        all.add(good.sent("single quotes", json.replace('"', '\'')));
        all.add(good.sent(
                "not UTF-8", Octets.of(json.replace("\"", "\"\u00ff").getBytes(StandardCharsets.ISO_8859_1))));
        all.add(good.sent("UTF-16", Octets.of(json.getBytes(StandardCharsets.UTF_16))));
        all.add(good.sent("byte order mark", "\ufeff" + json));
        all.add(good.sent("deep lists", DEEP_LISTS));
        all.add(good.sent("deep objects", DEEP_OBJECTS));
        all.add(good.sent("a number of many digits", MANY_DIGITS));
        all.add(good.sent("a long name", LONG_NAME));
        all.add(good.sent("xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>")
                .with("an xml entity", TYPE, "application/xml"));
        all.add(good.sent("packed", packed(text)).with("packed", "Content-Encoding", "gzip"));
        all.add(good.sent("a packed bomb", BOMB_PACKED).with("a packed bomb", "Content-Encoding", "gzip"));
        all.add(good.with("unknown packing", "Content-Encoding", "snappy"));
        return all;
    }

    /** Larger than any house takes. */
    static Attempt oversized(Attempt good) {
        return good.sent("oversized", OVERSIZED).mayBreakOffToo();
    }

    private static Octets packed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Octets.of(bytes.toByteArray());
    }
}
