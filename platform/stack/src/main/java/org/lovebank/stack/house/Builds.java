package org.lovebank.stack.house;

import java.nio.file.Path;

/** In which checkout the program of a copy was built: all in one, unless two releases stand side by side. */
@FunctionalInterface
public interface Builds {

    /** The root of the checkout; asked again for a copy that runs, another answer means that it is to be exchanged. */
    Path checkoutOf(Replica replica);
}
