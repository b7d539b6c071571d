package org.lovebank.timebank.ledger.lane;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may set about the lanes. */
@ConfigMapping(prefix = "lovebank.ledger")
public interface LaneSettings {

    /** Writers of this replica, 1 to 12. Replicas may differ: the database keeps them apart. */
    @WithDefault("2")
    int lanes();

    /** Instructions per transaction, at most. */
    @WithDefault("256")
    int batch();

    /** Instructions that may wait in a lane; one more is answered BUSY. */
    @WithDefault("4096")
    int queue();

    /** How long an instruction may take, reconnecting included, before its caller is told to come again. */
    @WithDefault("10s")
    Duration patience();
}
