package kenpo.benchmark;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** The people of one method: whoever has rested longest signs in next. */
record Group(Method method, ConcurrentLinkedQueue<Person> people) {
    Group(Method method) {
        this(method, new ConcurrentLinkedQueue<>());
    }

    /** With fresh cookies; wall milliseconds. */
    double signIn(Supplier<Browser> browsers) throws Exception {
        var person = people.remove();
        person.await();
        long start = System.nanoTime();
        person.signIn(browsers.get());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        people.add(person);
        return milliseconds;
    }
}
