package org.lovebank.gateway.traffic;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.lovebank.gateway.secret.Secrets;
import org.lovebank.gateway.visit.Visit;

/** Where a caller without a name comes from: a digest, of one IPv4 address or of one IPv6 network of 64 bits. */
final class NetworkAddress {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    static String of(Visit visit) {
        return digest(network(visit.origin().address()));
    }

    static byte[] network(String written) {
        byte[] bytes = InetAddress.ofLiteral(written).getAddress();
        return bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    }

    private static String digest(byte[] network) {
        return HexFormat.of().formatHex(Secrets.digest(HexFormat.of().formatHex(network)), 0, NETWORK_BYTES);
    }
}
