package org.lovebank.gateway.traffic;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.lovebank.gateway.secret.Secrets;

/** Where a caller without a name comes from: a digest, of one IPv4 address or of one IPv6 network of 64 bits. */
final class NetworkAddress {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    static String of(HttpServerRequest request) {
        String written = request.remoteAddress().hostAddress();
        return written == null ? "nowhere" : digest(network(written));
    }

    static byte[] network(String written) {
        byte[] bytes = InetAddress.ofLiteral(written).getAddress();
        return bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
    }

    private static String digest(byte[] network) {
        return HexFormat.of().formatHex(Secrets.digest(HexFormat.of().formatHex(network)), 0, NETWORK_BYTES);
    }
}
