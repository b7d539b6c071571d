package org.lovebank.gateway.visit;

import java.net.InetAddress;

/** A network of addresses: those whose first {@code bits} are the same. */
final class Network {

    private final byte[] first;
    private final int bits;

    private Network(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** {@code 10.0.0.0/8}, or one address. */
    static Network read(String written) {
        try {
            int slash = written.indexOf('/');
            String address = slash < 0 ? written : written.substring(0, slash);
            byte[] first = InetAddress.ofLiteral(address).getAddress();
            int bits = slash < 0 ? first.length * Byte.SIZE : Integer.parseInt(written.substring(slash + 1));
            if (bits < 0 || bits > first.length * Byte.SIZE) {
                throw new IllegalArgumentException(bits + " bits");
            }
            return new Network(first, bits);
        } catch (IllegalArgumentException misshapen) {
            throw new IllegalStateException(
                    "lovebank.gateway.trusted-proxies: " + written + " is not an address or a network", misshapen);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((bytes[bit / Byte.SIZE] ^ first[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
