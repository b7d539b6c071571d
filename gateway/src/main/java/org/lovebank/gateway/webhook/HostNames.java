package org.lovebank.gateway.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Says which addresses stand behind a name now; asked once for each attempt. */
@ApplicationScoped
public class HostNames {

    /** All addresses of the host, at least one. */
    public List<InetAddress> addressesOf(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
