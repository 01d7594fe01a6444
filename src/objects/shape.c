// Shapes: a tree per class, grown one attribute at a time.
//
// A shape and its eldest descendants share one key table; a branch copies the part before it. Trees stay small:
// classes whose instances differ wildly fall back to a Dict per instance.
// SPDX-License-Identifier: MIT
#include "objects/shape.h"

#include "objects/str.h"

// Keys in a shape, children of one, and keys that a table has room for at first.
enum { SHAPE_KEYS_MAX = 100, SHAPE_BRANCHES_MAX = 12, KEYS_FIRST_CAPACITY = 4 };

// Linear: shapes are short, and the interpreter keeps the position.
int shape_find(const Shape *shape, Value name) {
    for (int i = 0; i < shape->count; i++) {
        if (same(shape->keys->slots[i], name)) return i;
    }
    return -1;
}

static Shape *shape_new(Vm *vm, const Type *type, Shape *parent, unsigned count) {
    Shape *shape = heap_allocate(vm, KIND_SHAPE, sizeof *shape);
    store_pointer(shape, &shape->type, type);
    store_pointer(shape, &shape->parent, parent);
    shape->count = (uint16_t)count;
    return shape;
}

Shape *shape_root_new(Vm *vm, const Type *type) { return shape_new(vm, type, NULL, 0); }

// It hangs beside the root.
Shape *shape_for_dict(Vm *vm, const Type *type) {
    Shape *root = type->root_shape;
    if (root->next_sibling) return root->next_sibling;
    Shape *shape = shape_new(vm, type, NULL, 0);
    shape->dict_mode = true;
    store_pointer(root, &root->next_sibling, shape);
    return shape;
}

// The child with this key, and how many there are.
static Shape *find_child(const Shape *shape, Value name, unsigned *branches) {
    *branches = 0;
    for (Shape *child = shape->first_child; child; child = child->next_sibling) {
        if (same(child->keys->slots[shape->count], name)) return child;
        ++*branches;
    }
    return NULL;
}

// A key table with `name` at position `count`: the shape's own if nobody used that place, else a copy.
static Values *keys_with(Vm *vm, const Shape *shape, Value name) {
    Values *keys = shape->keys;
    size_t count = shape->count;
    bool room = keys && count < values_capacity(keys) && is_absent(keys->slots[count]);
    if (!room) {
        keys = values_new(vm, count < KEYS_FIRST_CAPACITY ? KEYS_FIRST_CAPACITY : count * 2);
        for (size_t i = 0; i < count; i++) store(keys, &keys->slots[i], shape->keys->slots[i]);
    }
    store(keys, &keys->slots[count], name);
    return keys;
}

// Too long, or a tree with too many branches: better a Dict.
Shape *shape_add(Vm *vm, Shape *shape, Value name) {
    unsigned branches;
    Shape *child = find_child(shape, name, &branches);
    if (child) return child;
    if (shape->count >= SHAPE_KEYS_MAX || branches >= SHAPE_BRANCHES_MAX) return NULL;
    child = shape_new(vm, shape->type, shape, shape->count + 1u);
    store_pointer(child, &child->keys, keys_with(vm, shape, name));
    store_pointer(child, &child->next_sibling, shape->first_child);
    store_pointer(shape, &shape->first_child, child);
    return child;
}

// Depth first, without recursion: the trees may be deep.
static Shape *next_in_tree(Shape *shape, const Shape *root) {
    if (shape->first_child) return shape->first_child;
    while (shape != root && !shape->next_sibling) shape = shape->parent;
    return shape == root ? NULL : shape->next_sibling;
}

// The key becomes a str of the same text that is not the interned one, so that no lookup finds it.
void shape_hide(Vm *vm, const Type *type, Value name) {
    Value hidden = ABSENT;
    for (Shape *shape = type->root_shape; shape; shape = next_in_tree(shape, type->root_shape)) {
        int position = shape_find(shape, name);
        if (position < 0) continue;
        if (is_absent(hidden)) {
            const Str *text = str_unchecked(name);
            Str *copy = str_new_blank(vm, text->length);
            memcpy(copy->text, text->text, text->length);
            if (str_is_ascii(text)) object_set_flag(&copy->object, STR_ASCII);
            hidden = value_from_object(copy);
        }
        store(shape->keys, &shape->keys->slots[position], hidden);
        ((Type *)type)->flags |= TYPE_HAS_HIDDEN_KEYS;
    }
}

// Keys are interned, except the hidden ones.
// The same text in another str.
static bool is_hidden(Value key, Value name) {
    return !same(key, name) && str_equal(str_unchecked(key), str_unchecked(name));
}

void shape_show(const Type *type, Value name) {
    for (Shape *shape = type->root_shape; shape; shape = next_in_tree(shape, type->root_shape)) {
        for (unsigned i = 0; i < shape->count; i++) {
            if (is_hidden(shape->keys->slots[i], name)) store(shape->keys, &shape->keys->slots[i], name);
        }
    }
}
