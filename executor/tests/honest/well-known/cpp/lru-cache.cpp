// Caches that forget what was used or came longest ago, and how often they miss in the examples of the textbooks.
// expected: "LRU 12, FIFO 15\nFIFO 9 and 10\nfib(90) = 2880067194370816120\n"
#include <bits/stdc++.h>

template <typename Key, typename Value, bool renews_used>
class Cache {
    using Entry = std::pair<const Key, Value>;
    std::size_t room;
    std::list<Entry> entries;
    std::unordered_map<Key, typename std::list<Entry>::iterator> places;

public:
    int misses = 0;

    explicit Cache(std::size_t room) : room(room) {}

    template <typename Make>
    Value get(const Key& key, Make make) {
        if (auto place = places.find(key); place != places.end()) {
            if constexpr (renews_used) entries.splice(entries.begin(), entries, place->second);
            return place->second->second;
        }
        misses++;
        Value value = make(key);
        if (places.size() == room) {
            places.erase(entries.back().first);
            entries.pop_back();
        }
        entries.emplace_front(key, value);
        places.emplace(key, entries.begin());
        return value;
    }
};

template <bool renews_used>
int misses(std::size_t room, std::initializer_list<int> pages) {
    Cache<int, std::string, renews_used> cache(room);
    for (int page : pages)
        if (cache.get(page, [](int n) { return std::to_string(n); }) != std::to_string(page)) return -1;
    return cache.misses;
}

long fibonacci(Cache<int, long, true>& cache, int n) {
    return n < 2 ? n : cache.get(n, [&](int m) { return fibonacci(cache, m - 1) + fibonacci(cache, m - 2); });
}

int main() {
    const auto pages = {7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1};
    std::cout << "LRU " << misses<true>(3, pages) << ", FIFO " << misses<false>(3, pages) << '\n';
    const auto anomaly = {1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5};
    std::cout << "FIFO " << misses<false>(3, anomaly) << " and " << misses<false>(4, anomaly) << '\n';
    Cache<int, long, true> cache(3);
    std::cout << "fib(90) = " << fibonacci(cache, 90) << '\n';
}
