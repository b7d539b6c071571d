package org.lovebank.gateway.traffic;

import java.util.UUID;

/** What one replica let pass for one caller since it told of it last. */
record SharedUse(UUID replica, long round, Counts.Key key, long used) {}
