using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsReader.Tests.Library;

/// <summary>
/// A disk that reports errors. As an interceptor it has EF Core's connections read and write their files through
/// SQLite's own file system, but for the one call that is to fail, and all after it until the disk is
/// <see cref="Mend">mended</see> (SQLite, "The OS Interface or VFS"; "How SQLite Is Tested", on errors of input and
/// output). One test at a time may use it.
/// </summary>
public sealed unsafe partial class FailingDisk : DbConnectionInterceptor
{
    private const string Name = "failing-disk";

    private const int MainFile = 0x100;
    private const int Log = 0x80000;

    private const int ReadFailed = 10 | (1 << 8);
    private const int WriteFailed = 10 | (3 << 8);
    private const int SyncFailed = 10 | (4 << 8);
    private const int TruncateFailed = 10 | (6 << 8);

    private static readonly Lock Registering = new();

    private static FileSystem* _sound;
    private static long _callsLeft = long.MaxValue;
    private static long _failed;
    private static bool _failsOn;

    public FailingDisk()
    {
        lock (Registering)
            if (_sound is null)
                Register();
    }

    /// <summary>How many calls have failed.</summary>
    public static long Failed => Interlocked.Read(ref _failed);

    /// <summary>Lets a call fail: to read, write, cut or keep a part of the library or its log.</summary>
    /// <param name="calls">So many succeed before.</param>
    /// <param name="failsOn">Whether all after it fail too.</param>
    public static void Break(long calls, bool failsOn)
    {
        _failsOn = failsOn;
        Interlocked.Exchange(ref _failed, 0);
        Interlocked.Exchange(ref _callsLeft, calls);
    }

    public static void Mend() => Interlocked.Exchange(ref _callsLeft, long.MaxValue);

    public override InterceptionResult ConnectionOpening(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    )
    {
        Use(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        Use(connection);
        return ValueTask.FromResult(result);
    }

    private static void Use(DbConnection connection)
    {
        var of = new SqliteConnectionStringBuilder(connection.ConnectionString);
        if (of.Vfs == Name)
            return;
        of.Vfs = Name;
        connection.ConnectionString = of.ToString();
    }

    private static void Register()
    {
        _sound = Find(null);
        var broken = (FileSystem*)NativeMemory.AllocZeroed((nuint)sizeof(FileSystem));
        *broken = *_sound;
        broken->Name = Marshal.StringToCoTaskMemUTF8(Name);
        broken->Next = 0;
        broken->Open = &Open;
        var result = Register(broken, makeDefault: 0);
        if (result != 0)
            throw new InvalidOperationException(
                $"SQLite does not take the file system \"{Name}\": its error is {result}."
            );
    }

    private static bool Fails()
    {
        var left = Interlocked.Decrement(ref _callsLeft);
        if (left >= 0 || (left < -1 && !_failsOn))
            return false;
        Interlocked.Increment(ref _failed);
        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(FileSystem* system, byte* name, OpenFile* file, int flags, int* outFlags)
    {
        var result = _sound->Open(_sound, name, file, flags, outFlags);
        if (result != 0 || (flags & (MainFile | Log)) == 0)
            return result;
        // A table for each file: it goes with the process.
        var calls = (BrokenCalls*)NativeMemory.AllocZeroed((nuint)sizeof(BrokenCalls));
        calls->Calls = *file->Calls;
        calls->Sound = file->Calls;
        calls->Calls.Read = &Read;
        calls->Calls.Write = &Write;
        calls->Calls.Truncate = &Truncate;
        calls->Calls.Sync = &Sync;
        file->Calls = &calls->Calls;
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(OpenFile* file, byte* into, int bytes, long at) =>
        Fails() ? ReadFailed : Sound(file)->Read(file, into, bytes, at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(OpenFile* file, byte* from, int bytes, long at) =>
        Fails() ? WriteFailed : Sound(file)->Write(file, from, bytes, at);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(OpenFile* file, long to) => Fails() ? TruncateFailed : Sound(file)->Truncate(file, to);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(OpenFile* file, int flags) => Fails() ? SyncFailed : Sound(file)->Sync(file, flags);

    private static FileCalls* Sound(OpenFile* file) => ((BrokenCalls*)file->Calls)->Sound;

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", StringMarshalling = StringMarshalling.Utf8)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial FileSystem* Find(string? name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static partial int Register(FileSystem* system, int makeDefault);

#pragma warning disable CS0649 // SQLite fills them.
    /// <summary><c>sqlite3_vfs</c>, of which only how it opens files is another here.</summary>
    private struct FileSystem
    {
        public int Version;
        public int FileBytes;
        public int LongestPath;
        public nint Next;
        public nint Name;
        public nint Data;
        public delegate* unmanaged[Cdecl]<FileSystem*, byte*, OpenFile*, int, int*, int> Open;
        public Fifteen Others;
    }

    /// <summary><c>sqlite3_file</c>; what follows is SQLite's own.</summary>
    private struct OpenFile
    {
        public FileCalls* Calls;
    }

    /// <summary><c>sqlite3_io_methods</c>.</summary>
    private struct FileCalls
    {
        public int Version;
        public nint Close;
        public delegate* unmanaged[Cdecl]<OpenFile*, byte*, int, long, int> Read;
        public delegate* unmanaged[Cdecl]<OpenFile*, byte*, int, long, int> Write;
        public delegate* unmanaged[Cdecl]<OpenFile*, long, int> Truncate;
        public delegate* unmanaged[Cdecl]<OpenFile*, int, int> Sync;
        public Thirteen Others;
    }

    private struct BrokenCalls
    {
        public FileCalls Calls;
        public FileCalls* Sound;
    }

    /// <summary>The other calls of a file system.</summary>
    [InlineArray(15)]
    private struct Fifteen
    {
        public nint First;
    }

    /// <summary>The other calls of a file.</summary>
    [InlineArray(13)]
    private struct Thirteen
    {
        public nint First;
    }
#pragma warning restore CS0649
}
