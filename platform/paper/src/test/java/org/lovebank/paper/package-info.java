@NullMarked
package org.lovebank.paper;

import org.jspecify.annotations.NullMarked;
