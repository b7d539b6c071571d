package org.lovebank.chaos.nemesis;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** Fills the disk under a part, and frees it. */
public final class FullDisks implements Striker {

    private final Map<String, SmallDisk> disks;
    private final Consumer<String> startedAgain;

    /** {@code startedAgain} is given the name of the part, which may have ended by itself, and returns when it serves. */
    public FullDisks(Map<String, SmallDisk> disks, Consumer<String> startedAgain) {
        this.disks = Map.copyOf(disks);
        this.startedAgain = startedAgain;
    }

    @Override
    public boolean strike(Blow blow) throws IOException, InterruptedException {
        SmallDisk disk = disks.get(blow.target());
        if (disk == null) {
            return false;
        }
        try {
            disk.fill();
            Thread.sleep(blow.lasts());
        } finally {
            disk.free();
        }
        startedAgain.accept(blow.target());
        return true;
    }
}
