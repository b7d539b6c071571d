package org.lovebank.gateway.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** An address to which an event may be sent. Whether its host is public is asked again whenever it is resolved. */
public record TargetAddress(URI uri) {

    private static final int LONGEST = 500;

    /** The address written like this; empty when it is none to send to. */
    public static Optional<TargetAddress> read(String written, boolean privateTargets) {
        try {
            URI uri = new URI(written);
            boolean scheme = "https".equals(uri.getScheme()) || (privateTargets && "http".equals(uri.getScheme()));
            boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null && uri.getHost() != null;
            if (!scheme || !plain || written.length() > LONGEST) {
                return Optional.empty();
            }
            boolean hidden = !privateTargets && (isLocalName(uri.getHost()) || isNumber(uri.getHost()));
            return hidden ? Optional.empty() : Optional.of(new TargetAddress(uri));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    public boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    public int port() {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    /** Path and query, as they are sent. */
    public String target() {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static boolean isLocalName(String host) {
        String name = host.toLowerCase(java.util.Locale.ROOT);
        return !name.contains(".")
                || name.endsWith(".localhost")
                || name.endsWith(".local")
                || name.endsWith(".internal");
    }

    /** Partners have names; a bare number, in whatever notation, is no partner. */
    private static boolean isNumber(String host) {
        return host.startsWith("[") || host.substring(host.lastIndexOf('.') + 1).matches("(?i)\\d+|0x[0-9a-f]*");
    }

    /** Whether an address is of the public network: never of this machine, this network, or one reserved. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return bytes.length == 4 ? isPublicFour(bytes) : isPublicSix(bytes);
    }

    private static boolean isPublicFour(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocol = first == 192 && second == 0;
        boolean bench = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 224 && !carrier && !protocol && !bench;
    }

    /** Global unicast only, and none that carries an IPv4 address inside. */
    private static boolean isPublicSix(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean global = (first & 0xe0) == 0x20;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean teredo = first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
