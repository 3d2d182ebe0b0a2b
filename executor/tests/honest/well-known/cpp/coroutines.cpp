// Generators by coroutines: the moves of the towers of Hanoi, and permutations, of which one is left early.
#include <bits/stdc++.h>
#include <coroutine>

template <typename T>
class Generator {
public:
    struct promise_type {
        T value;
        std::exception_ptr error;
        static inline int alive = 0;

        promise_type() { alive++; }
        ~promise_type() { alive--; }
        Generator get_return_object() { return Generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() { return {}; }
        std::suspend_always final_suspend() noexcept { return {}; }
        std::suspend_always yield_value(T next) {
            value = std::move(next);
            return {};
        }
        void return_void() {}
        void unhandled_exception() { error = std::current_exception(); }
    };

    struct iterator {
        std::coroutine_handle<promise_type> handle;

        iterator& operator++() {
            handle.resume();
            if (handle.promise().error) std::rethrow_exception(handle.promise().error);
            return *this;
        }
        const T& operator*() const { return handle.promise().value; }
        bool operator!=(std::default_sentinel_t) const { return !handle.done(); }
    };

    explicit Generator(std::coroutine_handle<promise_type> handle) : handle(handle) {}
    Generator(Generator&& other) noexcept : handle(std::exchange(other.handle, {})) {}
    ~Generator() {
        if (handle) handle.destroy();
    }
    iterator begin() { return ++iterator{handle}; }
    std::default_sentinel_t end() { return {}; }

private:
    std::coroutine_handle<promise_type> handle;
};

struct Move {
    int from, to;
};

Generator<Move> hanoi(int discs, int from, int to) {
    if (discs == 0) co_return;
    const int other = 3 - from - to;
    for (const Move& move : hanoi(discs - 1, from, other)) co_yield move;
    co_yield Move{from, to};
    for (const Move& move : hanoi(discs - 1, other, to)) co_yield move;
}

Generator<std::string> permutations(std::string letters) {
    if (letters.empty()) co_yield "";
    for (std::size_t i = 0; i < letters.size(); i++) {
        std::string rest = letters;
        rest.erase(i, 1);
        for (const std::string& others : permutations(rest)) co_yield letters[i] + others;
    }
}

Generator<int> fails_after(int count) {
    for (int i = 1; i <= count; i++) co_yield i;
    throw std::runtime_error("no more");
}

bool moves_all(int discs) {
    std::array<std::vector<int>, 3> rods;
    for (int disc = discs; disc > 0; disc--) rods[0].push_back(disc);
    int moves = 0;
    for (const auto& [from, to] : hanoi(discs, 0, 2)) {
        if (rods[from].empty() || (!rods[to].empty() && rods[to].back() < rods[from].back())) return false;
        rods[to].push_back(rods[from].back());
        rods[from].pop_back();
        moves++;
    }
    return moves == (1 << discs) - 1 && rods[2].size() == static_cast<std::size_t>(discs);
}

int main() {
    int before_tac = 0, sum = 0;
    for (const std::string& word : permutations("act")) {
        if (word == "tac") break;
        before_tac++;
    }
    try {
        for (int n : fails_after(4)) sum += n;
    } catch (const std::runtime_error&) {
        sum *= 10;
    }
    const bool left_none = Generator<Move>::promise_type::alive + Generator<std::string>::promise_type::alive == 0;
    std::cout << (moves_all(10) && before_tac == 4 && sum == 100 && left_none ? "ok" : "wrong") << '\n';
}
