package org.lovebank.bench.machine;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a JVM of this machine still holds after a collection. */
public final class Heap implements AutoCloseable {

    private static final double BYTES_PER_MEGABYTE = 1_048_576;

    private final JMXConnector connector;
    private final MemoryMXBean memory;

    private Heap(JMXConnector connector, MemoryMXBean memory) {
        this.connector = connector;
        this.memory = memory;
    }

    /** Looks into the process; what that costs it stays the same from then on. */
    // The address is of this machine and comes from the process itself, by way of the operating system.
    @SuppressWarnings("BanJNDI")
    public static Heap of(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                JMXConnector connector =
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
                return new Heap(
                        connector,
                        ManagementFactory.newPlatformMXBeanProxy(
                                connector.getMBeanServerConnection(),
                                ManagementFactory.MEMORY_MXBEAN_NAME,
                                MemoryMXBean.class));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException notAJvm) {
            throw new IOException("process " + pid + " cannot be looked into", notAJvm);
        }
    }

    /** Collects everything first, in MiB. */
    public double megabytesAfterCollection() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / BYTES_PER_MEGABYTE;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
