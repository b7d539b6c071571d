package org.lovebank.gateway.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;

/** Adds what one replica counted to the books of the day. */
@ApplicationScoped
class WriteDown {

    private final ClientUseRepository books;

    WriteDown(ClientUseRepository books) {
        this.books = books;
    }

    /** The books of these clients afterwards. */
    @Transactional
    Map<String, ClientUse.Known> on(LocalDate day, Map<String, UseOfDay> counted) {
        books.add(day, counted);
        return books.of(counted.keySet(), day);
    }
}
