package org.lovebank.http.watch;

import jakarta.enterprise.context.ApplicationScoped;

/** A reading of something that exists only here. */
@ApplicationScoped
class JarsOnTheShelf implements Reading {

    static volatile String statement = "";

    @Override
    public String statement() {
        return statement;
    }
}
