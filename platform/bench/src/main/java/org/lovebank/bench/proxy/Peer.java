package org.lovebank.bench.proxy;

import java.net.InetSocketAddress;

/**
 * A proxy that answers.
 *
 * @param pid the process whose time and memory count, its children included
 * @param checksTokens whether it refuses who has no token that holds
 * @param warmsUp whether it grows faster while it runs
 */
public record Peer(String name, InetSocketAddress address, long pid, boolean checksTokens, boolean warmsUp) {}
