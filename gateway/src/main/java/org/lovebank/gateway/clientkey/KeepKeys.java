package org.lovebank.gateway.clientkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.lovebank.access.Caller;
import org.lovebank.gateway.client.ReadClients;

/** Shows and replaces the keys of a client; an assertion signed with a key that is gone is worth nothing at once. */
@ApplicationScoped
class KeepKeys {

    private final ReadClients readClients;
    private final ClientKeyRepository keys;
    private final Clock clock;

    KeepKeys(ReadClients readClients, ClientKeyRepository keys, Clock clock) {
        this.readClients = readClients;
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    ClientKeys replace(Caller caller, String clientId, ClientKeys wanted) {
        readClients.mustBeYours(caller, clientId);
        String text = KeyBook.write(wanted);
        keys.replace(clientId, text, clock.instant());
        readClients.noteKeysReplaced(caller, clientId, wanted.keys().size());
        return wanted;
    }

    @Transactional
    ClientKeys of(Caller caller, String clientId) {
        readClients.mustBeYours(caller, clientId);
        return keys.of(clientId).map(KeyBook::read).orElse(new ClientKeys(List.of()));
    }
}
