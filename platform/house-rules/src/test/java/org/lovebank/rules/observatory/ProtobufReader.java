package org.lovebank.rules.observatory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a message in protobuf's wire format by field numbers, without its schema. */
final class ProtobufReader {

    private final Map<Integer, List<byte[]>> messages = new HashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();

    private ProtobufReader() {}

    static ProtobufReader of(byte[] message) {
        ProtobufReader read = new ProtobufReader();
        ByteBuffer left = ByteBuffer.wrap(message);
        while (left.hasRemaining()) {
            long key = varint(left);
            int field = (int) (key >> 3);
            switch ((int) (key & 7)) {
                case 0 -> read.numbers.put(field, varint(left));
                case 1 -> left.position(left.position() + Long.BYTES);
                case 2 -> {
                    byte[] bytes = new byte[(int) varint(left)];
                    left.get(bytes);
                    read.messages.computeIfAbsent(field, _ -> new ArrayList<>()).add(bytes);
                }
                case 5 -> left.position(left.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("no wire type: " + (key & 7));
            }
        }
        return read;
    }

    List<byte[]> messages(int field) {
        return messages.getOrDefault(field, List.of());
    }

    ProtobufReader message(int field) {
        return of(bytes(field));
    }

    byte[] bytes(int field) {
        List<byte[]> all = messages(field);
        return all.isEmpty() ? new byte[0] : all.getLast();
    }

    String text(int field) {
        return new String(bytes(field), StandardCharsets.UTF_8);
    }

    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }

    private static long varint(ByteBuffer left) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = left.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
